import asyncio
import time

start = time.perf_counter()


async def stubborn():
    for attempt in range(1, 4):
        try:
            await asyncio.sleep(10)
        except Exception:
            print(f"{time.perf_counter() - start:.0f} s  something went wrong, trying again")


async def main():
    try:
        await asyncio.wait_for(stubborn(), timeout=3)
        print("no timeout at all")
    except TimeoutError:
        print("too late")
    print(f"{time.perf_counter() - start:.0f} s  instead of 3")


asyncio.run(main())
