import asyncio
from contextlib import aclosing


async def lines(name):
    try:
        for number in range(1, 100):
            await asyncio.sleep(1)
            yield f"{name}, line {number}"
    finally:
        print("  the file of", name, "is closed")


async def main():
    async for line in lines("first"):
        print(line)
        break
    print("after the first loop")

    async with aclosing(lines("second")) as second:
        async for line in second:
            print(line)
            break
    print("after the second loop")


asyncio.run(main())
