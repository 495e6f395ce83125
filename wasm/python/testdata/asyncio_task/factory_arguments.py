"""How a task factory is called, and what create_task does with what it returns."""
import asyncio
import contextvars


async def work():
    return 1


async def main():
    loop = asyncio.get_running_loop()

    def factory(loop, coro, **kw):
        print(sorted(kw))
        return asyncio.Task(coro, loop=loop, **kw)

    loop.set_task_factory(factory)
    print(loop.get_task_factory() is factory)
    print(asyncio.create_task(work()).get_name())
    print(asyncio.create_task(work(), name="n").get_name())
    print(loop.create_task(work(), context=contextvars.copy_context()).get_name())
    await asyncio.gather(work(), work())
    try:
        loop.set_task_factory(1)
    except TypeError as e:
        print(e)
    loop.set_task_factory(None)
    print(loop.get_task_factory())


asyncio.run(main())
