import asyncio, time

async def main():
    loop = asyncio.get_running_loop()
    end = loop.time() + 0.01
    n = 0
    while loop.time() < end:
        n += 1
    print(n, loop.time())
    deadline = time.monotonic() + 0.5
    n = 0
    while time.monotonic() < deadline:
        await asyncio.sleep(0)
        n += 1
    print(n, round(loop.time(), 6))
    t0 = time.time()
    time.sleep(2)
    print(round(time.time() - t0, 3))
    async def tick():
        await asyncio.sleep(0.5)
        print("tick", round(loop.time(), 3))
    t = asyncio.create_task(tick())
    await asyncio.sleep(0)
    time.sleep(3)
    await t

asyncio.run(main())
