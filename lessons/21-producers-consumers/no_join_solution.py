import asyncio


async def produce(queue):
    for n in range(1, 6):
        await asyncio.sleep(1)
        await queue.put(n)
    print("five jobs were put")


async def consume(queue):
    while True:
        n = await queue.get()
        await asyncio.sleep(1.7)
        print("did job", n)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    working = asyncio.create_task(consume(queue))
    await produce(queue)
    await queue.join()
    working.cancel()
    print(queue.qsize(), "jobs lie in the queue, and nobody will come")


asyncio.run(main())
