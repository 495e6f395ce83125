"""A full queue makes put wait; put_nowait and get_nowait raise."""
import asyncio


async def producer(q):
    for i in range(4):
        await q.put(i)
        print("put", i, str(q))


async def main():
    q = asyncio.Queue(2)
    t = asyncio.create_task(producer(q))
    await asyncio.sleep(0)
    print(str(q), q.full())
    try:
        q.put_nowait("x")
    except asyncio.QueueFull as e:
        print(repr(e))
    while not t.done() or not q.empty():
        print("got", await q.get())
    await t
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print(repr(e))
    print(asyncio.Queue(-1).full(), asyncio.Queue(0).full(), asyncio.Queue(1.5).maxsize)


asyncio.run(main())
