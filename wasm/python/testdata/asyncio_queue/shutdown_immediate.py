"""shutdown(immediate=True) empties the queue, ends join and wakes getters."""
import asyncio


async def attempt(name, aw):
    try:
        print(name, await aw)
    except asyncio.QueueShutDown as e:
        print(name, repr(e))


async def main():
    q = asyncio.Queue()
    ts = [asyncio.create_task(attempt(n, q.get())) for n in range(2)]
    await asyncio.sleep(0)
    q.shutdown(immediate=True)
    await asyncio.gather(*ts)
    q = asyncio.PriorityQueue()
    for i in range(3):
        q.put_nowait(i)
    q.get_nowait()
    t = asyncio.create_task(attempt("join", q.join()))
    await asyncio.sleep(0)
    q.shutdown(True)
    print(str(q), q.qsize())
    await asyncio.sleep(0)
    print(t.done())
    q.task_done()
    await t


asyncio.run(main())
