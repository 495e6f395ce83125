"""shutdown: getters take what is left and then raise; putters raise at once."""
import asyncio


async def attempt(name, aw):
    try:
        print(name, await aw)
    except asyncio.QueueShutDown as e:
        print(name, repr(e))


async def main():
    q = asyncio.Queue(2)
    q.put_nowait(1)
    q.put_nowait(2)
    t = asyncio.create_task(attempt("waiting put", q.put(3)))
    await asyncio.sleep(0)
    q.shutdown()
    print(str(q))
    await t
    await attempt("put", q.put(4))
    await attempt("get", q.get())
    await attempt("get", q.get())
    await attempt("get", q.get())
    for f in q.get_nowait, lambda: q.put_nowait(1):
        try:
            f()
        except asyncio.QueueShutDown as e:
            print(repr(e))
    q.shutdown()
    print(str(q))


asyncio.run(main())
