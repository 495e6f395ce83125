import asyncio


async def consumer(queue):
    while True:
        await queue.get()
        queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=3)
    helper = asyncio.create_task(consumer(queue))
    for job in range(5):
        await queue.put(job)
        print("put", job)
    await queue.join()
    helper.cancel()


asyncio.run(main())
