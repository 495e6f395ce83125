import asyncio


async def main():
    queue = asyncio.Queue(maxsize=3)
    for job in range(5):
        queue.put_nowait(job)
        print("put", job)


asyncio.run(main())
