"""A task runs any object with send, throw and close that is registered as a coroutine."""
import asyncio
import collections.abc


class Steps(collections.abc.Coroutine):
    def __init__(self, n):
        self.n = n

    def send(self, v):
        print("send", v)
        if not self.n:
            raise StopIteration("done")
        self.n -= 1

    def throw(self, *e):
        print("throw", e)
        raise e[0]

    def close(self):
        print("close")

    def __await__(self):
        return self


async def main():
    print(asyncio.iscoroutine(Steps(1)), await asyncio.create_task(Steps(2)))
    t = asyncio.create_task(Steps(5))
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError as e:
        print(repr(e))


asyncio.run(main())
