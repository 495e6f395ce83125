import asyncio
import time

start = time.perf_counter()

PATIENCE = 3  # @param {type:"slider", min:1, max:12}


async def job():
    print("job: this takes 10 seconds")
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("job: cancelled in the middle")
        raise
    print("job: done")


async def main():
    try:
        await asyncio.wait_for(job(), timeout=PATIENCE)
    except TimeoutError:
        print("main: that took too long")
    print(f"main: it is {time.perf_counter() - start:.0f} s")


asyncio.run(main())
