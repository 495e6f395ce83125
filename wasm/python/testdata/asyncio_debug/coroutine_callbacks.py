"""Debug mode refuses coroutines as callbacks."""
import asyncio


async def work():
    pass


async def main():
    loop = asyncio.get_running_loop()
    c = work()
    for f in (lambda: loop.call_soon(work), lambda: loop.call_later(1, c), lambda: loop.call_soon(1), lambda: loop.call_at(1, None),
              lambda: loop.call_soon_threadsafe(work)):
        try:
            f()
        except TypeError as e:
            print(str(e).partition(" at 0x")[0])
    c.close()


asyncio.run(main(), debug=True)
