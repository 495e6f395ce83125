"""Philosophers who take the lower fork first never starve."""
import asyncio


async def philosopher(n, forks):
    first, second = sorted((n, (n + 1) % len(forks)))
    for meal in range(2):
        await asyncio.sleep(0.1 * n)
        async with forks[first], forks[second]:
            print(f"{asyncio.get_running_loop().time():.1f} philosopher {n} eats meal {meal}")
            await asyncio.sleep(0.25)


async def main():
    forks = [asyncio.Lock() for _ in range(4)]
    async with asyncio.TaskGroup() as tg:
        for n in range(4):
            tg.create_task(philosopher(n, forks))


asyncio.run(main())
