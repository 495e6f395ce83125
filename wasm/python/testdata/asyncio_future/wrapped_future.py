import asyncio
import concurrent.futures
async def main():
    f = concurrent.futures.Future()
    g = asyncio.wrap_future(f)
    print(g)
    t = asyncio.create_task(asyncio.wait_for(g, 1))
    await asyncio.sleep(0)
    print(g, t)
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True), f.cancelled(), g)
asyncio.run(main())
