import asyncio
import time

start = time.perf_counter()


async def step(name, seconds):
    await asyncio.sleep(seconds)
    print(f"{time.perf_counter() - start:.0f} s  {name}")


async def main():
    try:
        async with asyncio.timeout(5) as limit:
            await step("connected", 2)
            await step("logged in", 2)
            limit.reschedule(limit.when() + 3)
            await step("the large file", 3)
            await step("never shown", 3)
    except TimeoutError:
        print(f"{time.perf_counter() - start:.0f} s  time is up")


asyncio.run(main())
