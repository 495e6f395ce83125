"""A token bucket on the loop's clock."""
import asyncio


class Bucket:
    def __init__(self, rate, size):
        self.rate, self.size, self.tokens, self.at = rate, size, size, 0.0

    async def take(self):
        loop = asyncio.get_running_loop()
        while True:
            now = loop.time()
            self.tokens = min(self.size, self.tokens + (now - self.at) * self.rate)
            self.at = now
            if self.tokens >= 1:
                self.tokens -= 1
                return now
            await asyncio.sleep((1 - self.tokens) / self.rate)


async def main():
    b = Bucket(2, 3)
    for _ in range(7):
        print(round(await b.take(), 3))


asyncio.run(main())
