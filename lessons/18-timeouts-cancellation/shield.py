import asyncio
import time

start = time.perf_counter()


async def pay():
    await asyncio.sleep(4)
    print(f"{time.perf_counter() - start:.0f} s  paid")
    return "receipt"


async def main():
    payment = asyncio.create_task(pay())
    try:
        await asyncio.wait_for(asyncio.shield(payment), timeout=2)
    except TimeoutError:
        print(f"{time.perf_counter() - start:.0f} s  we no longer wait, but it goes on")
    receipt = await payment
    print(f"{time.perf_counter() - start:.0f} s  {receipt}")


asyncio.run(main())
