"""AbstractEventLoop raises NotImplementedError for everything."""
import asyncio

loop = asyncio.AbstractEventLoop()
for f in (loop.run_forever, loop.stop, loop.time, lambda: loop.call_soon(print), lambda: loop.run_until_complete(None), loop.close, loop.is_running,
          lambda: loop.create_future(), lambda: loop.get_debug()):
    try:
        f()
    except NotImplementedError as e:
        print(repr(e))
print(issubclass(asyncio.SelectorEventLoop, asyncio.AbstractEventLoop), asyncio.EventLoop is asyncio.SelectorEventLoop)
