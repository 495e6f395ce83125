import asyncio

JOBS = [(3, "water the plants"), (1, "put out the fire"), (2, "answer the phone")]


async def main():
    for kind in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        queue = kind()
        for job in JOBS:
            await queue.put(job)
        print(kind.__name__)
        while not queue.empty():
            number, text = await queue.get()
            print("   ", number, text)


asyncio.run(main())
