"""ensure_future of a coroutine, a future, a task, an awaitable, and of what is none."""
import asyncio


class Aw:
    def __await__(self):
        yield
        return "awaited"


async def work():
    return "work"


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    t = asyncio.create_task(work())
    print(asyncio.ensure_future(f) is f, asyncio.ensure_future(t) is t, type(asyncio.ensure_future(work())).__name__)
    u = asyncio.ensure_future(Aw())
    print(u.get_coro().__qualname__, await u)
    for bad in 1, work, None:
        try:
            asyncio.ensure_future(bad)
        except TypeError as e:
            print(e)
    other = asyncio.new_event_loop()
    try:
        asyncio.ensure_future(f, loop=other)
    except ValueError as e:
        print(e)
    other.close()


asyncio.run(main())
