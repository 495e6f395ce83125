"""What a closed loop refuses."""
import asyncio


async def work():
    pass


loop = asyncio.new_event_loop()
loop.call_soon(print, "never")
handle = loop.call_later(1, print, "never")
loop.close()
c = work()
for f in (loop.run_forever, lambda: loop.call_soon(print), lambda: loop.call_later(1, print), lambda: loop.call_at(1, print),
          lambda: loop.create_task(c), lambda: loop.call_soon_threadsafe(print), lambda: loop.run_until_complete(loop.create_future())):
    try:
        f()
    except RuntimeError as e:
        print(e)
c.close()
print(handle.cancelled(), loop.create_future())
