import asyncio

balance = 0
guarded = 0
lock = asyncio.Lock()


async def at_once():
    global balance
    await asyncio.sleep(1)
    balance += 1


async def with_lock():
    global guarded
    async with lock:
        seen = guarded
        await asyncio.sleep(1)
        guarded = seen + 1


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.gather(*(at_once() for _ in range(10)))
    print(f"read and written in one go: {balance}, at {loop.time() - start:.0f} s")
    await asyncio.gather(*(with_lock() for _ in range(10)))
    print(f"held together by a lock:    {guarded}, at {loop.time() - start:.0f} s")


asyncio.run(main())
