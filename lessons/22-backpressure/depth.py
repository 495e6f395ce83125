import asyncio

MAXSIZE = 0  # @param {type:"slider", min:0, max:10}


async def producer(queue):
    for number in range(1, 25):
        await queue.put(number)
        await asyncio.sleep(0.1)
    print("the producer has finished")


async def consumer(queue):
    while True:
        await queue.get()
        await asyncio.sleep(0.5)
        queue.task_done()


async def watch(queue):
    loop = asyncio.get_running_loop()
    start = loop.time()
    while True:
        print(f"{loop.time() - start:4.1f} s  {queue.qsize():2} {'=' * queue.qsize()}")
        await asyncio.sleep(1)


async def main():
    queue = asyncio.Queue(MAXSIZE)
    helpers = [asyncio.create_task(consumer(queue)), asyncio.create_task(watch(queue))]
    await producer(queue)
    await queue.join()
    for helper in helpers:
        helper.cancel()


asyncio.run(main())
