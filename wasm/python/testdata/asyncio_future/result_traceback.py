"""The traceback of an exception set on a future is the same at each await."""
import asyncio
import traceback


async def main():
    f = asyncio.get_running_loop().create_future()
    try:
        raise ValueError("first")
    except ValueError as e:
        f.set_exception(e)
    for _ in range(2):
        try:
            await f
        except ValueError as e:
            print(traceback.format_exc())


asyncio.run(main())
