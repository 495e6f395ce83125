"""A race between two transfers, and the lock that mends it."""
import asyncio


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = asyncio.Lock()


async def transfer(a, b, amount, safe):
    async def move():
        x, y = a.balance, b.balance
        await asyncio.sleep(0)
        a.balance, b.balance = x - amount, y + amount

    if safe:
        async with a.lock, b.lock:
            await move()
    else:
        await move()


async def main():
    for safe in False, True:
        a, b = Account(100), Account(100)
        await asyncio.gather(*[transfer(a, b, 10, safe) for _ in range(5)])
        print(safe, a.balance, b.balance)


asyncio.run(main())
