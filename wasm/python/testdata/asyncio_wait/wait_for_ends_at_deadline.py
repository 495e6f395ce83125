"""What wait_for waits for ends at the very moment of the deadline."""
import asyncio


async def work(d):
    await asyncio.sleep(d)
    return "result"


async def fails(d):
    await asyncio.sleep(d)
    raise ValueError("failed")


async def main():
    loop = asyncio.get_running_loop()
    for f in work, fails:
        for d in 0.9, 1, 1.1:
            for make in lambda c: c, asyncio.create_task, asyncio.shield:
                try:
                    print(f.__name__, d, await asyncio.wait_for(make(f(d)), 1))
                except Exception as e:
                    print(f.__name__, d, repr(e))
    f = loop.create_future()
    loop.call_later(1, f.set_result, "timer first")
    print(await asyncio.wait_for(f, 1))
    f = loop.create_future()

    async def waits():
        return await asyncio.wait_for(f, 1)

    t = asyncio.create_task(waits())
    await asyncio.sleep(0)
    loop.call_later(1, lambda: print("set after the deadline", f.done()))
    print(await asyncio.gather(t, return_exceptions=True))


asyncio.run(main())
