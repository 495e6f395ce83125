"""A run that ends in a deadlock finalises nothing on its way out."""
import asyncio


async def numbers():
    try:
        yield 1
    finally:
        print("never printed")


async def main():
    g = numbers()
    print(await anext(g))
    await asyncio.get_running_loop().create_future()


asyncio.run(main())
