"""Task(eager_start=True) and create_eager_task_factory."""
import asyncio


class T(asyncio.Task):
    pass


async def work():
    print("runs", type(asyncio.current_task()).__name__)
    await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    t = asyncio.Task(work(), loop=loop, eager_start=True)
    print("made")
    u = asyncio.Task(work(), loop=loop)
    print("made")
    loop.set_task_factory(asyncio.create_eager_task_factory(T))
    v = asyncio.create_task(work(), name="v")
    print(v)
    await asyncio.gather(t, u, v)


asyncio.run(main())
loop = asyncio.new_event_loop()
t = asyncio.Task(work(), loop=loop, eager_start=True)
print(t.done(), "the loop does not run: not eager")
loop.run_until_complete(t)
loop.close()
