"""Debug mode warns of steps and callbacks that block."""
import asyncio
import time


async def blocks():
    time.sleep(0.25)
    await asyncio.sleep(0)
    time.sleep(0.05)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    await asyncio.create_task(blocks(), name="blocks")
    loop.call_soon(lambda: time.sleep(0.5))
    await asyncio.sleep(0)
    loop.slow_callback_duration = 1
    await asyncio.create_task(blocks())


asyncio.run(main(), debug=True)
