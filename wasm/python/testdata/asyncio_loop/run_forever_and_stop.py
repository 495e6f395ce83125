"""run_forever until stop(): what is ready still runs, and what it adds does not."""
import asyncio

loop = asyncio.new_event_loop()


def first():
    print("first")
    loop.stop()
    loop.call_soon(print, "next run")


loop.call_soon(first)
loop.call_soon(print, "second")
loop.run_forever()
print("stopped", loop.is_running(), loop.is_closed())
loop.stop()
loop.run_forever()
print("stopped at once")
loop.call_later(2, loop.stop)
loop.run_forever()
print(loop.time())
loop.close()
loop.close()
print(loop.is_closed(), loop)
