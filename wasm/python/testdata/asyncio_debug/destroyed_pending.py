"""Tasks that are destroyed while they wait."""
import asyncio
import gc


async def waits(f):
    await f


async def main():
    loop = asyncio.get_running_loop()
    t = asyncio.create_task(waits(asyncio.Future()), name="lost")
    await asyncio.sleep(0)
    t = None
    gc.collect()
    print("end")


asyncio.run(main())
