import asyncio


async def worker(queue):
    while True:
        job = await queue.get()
        print("done:", job)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    for job in ("wash", "dry"):
        queue.put_nowait(job)
    helper = asyncio.create_task(worker(queue), name="worker")
    await queue.join()
    helper.cancel()


asyncio.run(main())
