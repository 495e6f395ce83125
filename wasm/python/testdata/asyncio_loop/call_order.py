"""call_soon, call_later and call_at: order, equal deadlines, the past."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()

    def say(*what):
        print(loop.time(), *what)

    loop.call_later(1, say, "a")
    loop.call_at(1, say, "b")
    loop.call_later(0.5, say, "c")
    loop.call_later(0, say, "later 0")
    loop.call_soon(say, "soon")
    loop.call_later(-1, say, "past")
    loop.call_at(-5, say, "long past")
    loop.call_at(1.0, say, "d")
    loop.call_soon(loop.call_soon, say, "soon, twice")
    await asyncio.sleep(2)


asyncio.run(main())
