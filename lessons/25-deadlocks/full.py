import asyncio


async def collect(queue):
    for number in range(5):
        await queue.put(number)
        print("collected", number)


async def main():
    queue = asyncio.Queue(maxsize=3)
    await collect(queue)
    while not queue.empty():
        print("used", await queue.get())


asyncio.run(main())
