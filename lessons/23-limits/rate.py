import asyncio
import time

start = time.perf_counter()

PER_SECOND = 2  # @param {type:"slider", min:1, max:5}


class Rate:
    """Lets at most so many through in each second."""

    def __init__(self, per_second):
        self.gap = 1 / per_second
        self.free = 0.0

    async def __aenter__(self):
        now = asyncio.get_running_loop().time()
        start = max(now, self.free)
        self.free = start + self.gap
        await asyncio.sleep(start - now)

    async def __aexit__(self, *error):
        pass


async def ask(number, rate):
    async with rate:
        print(f"{time.perf_counter() - start:.1f} s  question {number}")
        await asyncio.sleep(3)


async def main():
    rate = Rate(PER_SECOND)
    await asyncio.gather(*(ask(number, rate) for number in range(1, 7)))
    print(f"{time.perf_counter() - start:.1f} s  all answered")


asyncio.run(main())
