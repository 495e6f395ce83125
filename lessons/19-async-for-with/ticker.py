import asyncio
import time

start = time.perf_counter()


class Ticker:
    def __init__(self, ticks):
        self.left = ticks

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.left == 0:
            raise StopAsyncIteration
        self.left -= 1
        await asyncio.sleep(1)
        return f"{time.perf_counter() - start:.0f} s"


async def listen(name):
    async for tick in Ticker(3):
        print(name, "hears the tick at", tick)


async def main():
    await asyncio.gather(listen("Ada"), listen("Ben"))


asyncio.run(main())
