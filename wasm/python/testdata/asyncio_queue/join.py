"""join waits for task_done of every item."""
import asyncio


async def worker(q):
    while True:
        x = await q.get()
        await asyncio.sleep(1)
        print("done", x, asyncio.get_running_loop().time())
        q.task_done()


async def main():
    q = asyncio.Queue()
    await q.join()
    print("nothing to wait for")
    for i in range(3):
        q.put_nowait(i)
    ts = [asyncio.create_task(worker(q)) for _ in range(2)]
    await q.join()
    print("joined", asyncio.get_running_loop().time())
    for t in ts:
        t.cancel()
    try:
        q.task_done()
    except ValueError as e:
        print(e)
    q.put_nowait(1)
    try:
        await asyncio.wait_for(q.join(), 1)
    except TimeoutError:
        print("late", str(q))
    q.get_nowait()
    q.task_done()
    await q.join()


asyncio.run(main())
