"""What calls with wrong arguments say."""
import asyncio

q, lock, loop = asyncio.Queue(), asyncio.Lock(), asyncio.new_event_loop()
for f in (lambda: q.put(), lambda: q.put(1, 2), lambda: q.put(itm=1), lambda: q.get(1), lambda: asyncio.Queue(1, 2), lambda: asyncio.Queue(maxsiz=2),
          lambda: asyncio.Semaphore(1, 2, 3), lambda: asyncio.Lock(1), lambda: asyncio.ensure_future(), lambda: asyncio.create_task(1, 2, 3), lambda: asyncio.create_task(1, nam=2),
          lambda: asyncio.sleep(), lambda: asyncio.sleep(1, 2, 3), lambda: asyncio.gather(x=1), lambda: asyncio.wait_for(1), lambda: asyncio.timeout(), lambda: q.put(item=1, x=2),
          lambda: asyncio.Event().wait(1), lambda: asyncio.Task(), lambda: asyncio.Future(1), lambda: asyncio.isfuture(), lambda: loop.call_soon(), lambda: loop.call_later(1),
          lambda: loop.call_later(), lambda: loop.call_at(), lambda: loop.call_soon(print, x=1), lambda: loop.run_forever(1), lambda: loop.run_until_complete(), lambda: loop.create_task(),
          lambda: asyncio.run(), lambda: asyncio.Barrier(), lambda: asyncio.wait()):
    try:
        f()
    except TypeError as e:
        print(e)
print(asyncio.sleep, q.put, asyncio.Queue.put, lock.acquire, asyncio.gather, asyncio.Lock.release)
loop.close()
