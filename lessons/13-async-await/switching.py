import asyncio


async def no_wait():
    return 1


async def worker(name, pause):
    for step in range(3):
        print(name, step)
        await pause()


async def nap():
    await asyncio.sleep(0)


async def main():
    print("an await that never stops:")
    await asyncio.gather(worker("a", no_wait), worker("b", no_wait))
    print("an await that does:")
    await asyncio.gather(worker("a", nap), worker("b", nap))


asyncio.run(main())
