"""SystemExit and KeyboardInterrupt in a callback leave the loop, which can run again."""
import asyncio

loop = asyncio.new_event_loop()


def leave(e):
    raise e


for e in SystemExit(1), KeyboardInterrupt():
    loop.call_soon(leave, e)
    loop.call_soon(print, "after", type(e).__name__)
    try:
        loop.run_forever()
    except BaseException as x:
        print(repr(x), loop.is_running())
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
