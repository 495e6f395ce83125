import asyncio


async def cook(queue):
    for dish in ["soup", "fish", "cake"]:
        await asyncio.sleep(1)
        print("cook:   ", dish, "is on the counter")
        await queue.put(dish)
    print("cook:    going home")


async def waiter(queue):
    while True:
        dish = await queue.get()
        print("waiter: ", dish, "is on its way")
        await asyncio.sleep(1.5)
        print("waiter: ", dish, "is on the table")
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    serving = asyncio.create_task(waiter(queue))
    await cook(queue)
    await queue.join()
    serving.cancel()
    print("closed")


asyncio.run(main())
