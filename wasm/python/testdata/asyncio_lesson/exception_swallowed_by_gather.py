"""One failure among many with gather, and with return_exceptions."""
import asyncio


async def job(n):
    await asyncio.sleep(n / 10)
    if n % 3 == 2:
        raise RuntimeError(f"job {n}")
    print("finished", n)
    return n


async def main():
    try:
        await asyncio.gather(*map(job, range(4)))
    except RuntimeError as e:
        print("gather:", e)
    await asyncio.sleep(1)
    for r in await asyncio.gather(*map(job, range(4)), return_exceptions=True):
        print(repr(r))


asyncio.run(main())
