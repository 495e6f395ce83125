import asyncio


async def worker(name):
    print("   ", name, "begins")
    await asyncio.sleep(1)
    print("   ", name, "is done")
    return name.upper()


async def main():
    a = asyncio.create_task(worker("a"))
    b = asyncio.create_task(worker("b"))
    print("main: two tasks made")
    await asyncio.sleep(0)
    print("main: back after one turn")
    print("main:", await a, await b)


asyncio.run(main())
