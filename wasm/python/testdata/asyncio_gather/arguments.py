"""What gather refuses."""
import asyncio


async def main():
    for args in (1,), (print,), ([asyncio.sleep(0)],):
        try:
            await asyncio.gather(*args)
        except TypeError as e:
            print(e)
    for x in args[0]:
        x.close()


asyncio.run(main())
