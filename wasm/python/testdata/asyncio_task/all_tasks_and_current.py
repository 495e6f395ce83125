"""all_tasks() and current_task(): inside, in callbacks, with another loop."""
import asyncio


async def waits():
    await asyncio.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    ts = [asyncio.create_task(waits(), name=f"w{i}") for i in range(3)]
    print(sorted(t.get_name() for t in asyncio.all_tasks()))
    loop.call_soon(lambda: print("in a callback", asyncio.current_task()))
    await asyncio.sleep(0)
    ts[0].cancel()
    await asyncio.sleep(0)
    print(sorted(t.get_name() for t in asyncio.all_tasks()))
    other = asyncio.new_event_loop()
    print(asyncio.all_tasks(other), asyncio.current_task(other), asyncio.current_task(loop).get_name())
    other.close()


asyncio.run(main())
for f in asyncio.all_tasks, asyncio.current_task, asyncio.get_running_loop:
    try:
        f()
    except RuntimeError as e:
        print(e)
