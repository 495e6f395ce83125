"""Several producers and consumers on a bounded queue, and a sentinel each."""
import asyncio


async def producer(n, q):
    for i in range(3):
        await asyncio.sleep(0.1 * n)
        await q.put((n, i))
        print("P", n, i, q.qsize())


async def consumer(n, q):
    while (item := await q.get()) is not None:
        print("  C", n, item)
        await asyncio.sleep(0.15)
        q.task_done()
    q.task_done()
    print("  C", n, "ends")


async def main():
    q = asyncio.Queue(2)
    consumers = [asyncio.create_task(consumer(n, q)) for n in range(2)]
    await asyncio.gather(*[producer(n, q) for n in range(3)])
    for _ in consumers:
        await q.put(None)
    await q.join()
    await asyncio.gather(*consumers)
    print(str(q), asyncio.get_running_loop().time())


asyncio.run(main())
