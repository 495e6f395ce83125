import asyncio

async def producer(q, n):
    for i in range(n):
        await q.put(i)
        print("put", i)

async def consumer(q):
    while True:
        item = await q.get()
        await asyncio.sleep(1)
        q.task_done()

async def main():
    q = asyncio.Queue(1)
    c = asyncio.create_task(consumer(q), name="consumer")
    await asyncio.gather(producer(q, 2), producer(q, 1))
    await q.join()
    c.cancel()
    try:
        await c
    except asyncio.CancelledError:
        print("gone")

asyncio.run(main())
