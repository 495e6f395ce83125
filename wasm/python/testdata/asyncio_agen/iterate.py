"""async for over generators that wait; else; nested loops."""
import asyncio


async def numbers(name, n):
    for i in range(n):
        await asyncio.sleep(0)
        yield f"{name}{i}"


async def each(name):
    async for x in numbers(name, 3):
        print(x)
    else:
        print(name, "else")


async def main():
    await asyncio.gather(each("a"), each("b"))
    async for x in numbers("x", 2):
        async for y in numbers("y", 2):
            print(x, y)
    print([x async for x in numbers("c", 3)], {x async for x in numbers("s", 1)}, {x: 1 async for x in numbers("d", 2)})
    g = (x async for x in numbers("g", 2) if x != "g0")
    print([x async for x in g])


asyncio.run(main())
