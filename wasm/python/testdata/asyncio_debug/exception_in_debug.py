"""Reports in debug mode say where their task was made."""
import asyncio


async def fails():
    raise ValueError("x")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, c: print(c["message"], repr(c["exception"])))
    t = asyncio.create_task(fails())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(t)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    t.exception()


asyncio.run(main(), debug=True)
