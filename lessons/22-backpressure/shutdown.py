import asyncio


async def consumer(name, queue):
    try:
        while True:
            job = await queue.get()
            await asyncio.sleep(1)
            print(name, "did", job)
            queue.task_done()
    except asyncio.QueueShutDown:
        print(name, "goes home")


async def main():
    queue = asyncio.Queue(maxsize=2)
    async with asyncio.TaskGroup() as group:
        for name in ("Ada", "Ben"):
            group.create_task(consumer(name, queue))
        for job in range(5):
            await queue.put(job)
        queue.shutdown()
        print("nothing more will come")


asyncio.run(main())
