"""Wrong arguments of the loop's methods."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for f in (lambda: loop.call_later(None, print), lambda: loop.call_at(None, print), lambda: loop.call_later("1", print), lambda: loop.call_soon(),
              lambda: loop.set_exception_handler(1), lambda: loop.call_soon(print, x=1),
              lambda: loop.create_task(1), lambda: loop.call_exception_handler()):
        try:
            f()
        except Exception as e:
            print(type(e).__name__, e)


asyncio.run(main())
