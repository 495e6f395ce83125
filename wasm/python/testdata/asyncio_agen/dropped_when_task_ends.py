"""An async generator that a task leaves behind is closed by a task of its own, made before those that wait for the first one wake."""
import asyncio


async def numbers(name):
    try:
        yield 1
        await asyncio.sleep(0.1)
        yield 2
    finally:
        print(name, "ends")
        await asyncio.sleep(0)
        print(name, "has ended")


async def leaves(name):
    g = numbers(name)
    print(name, await anext(g))


async def breaks(name):
    async for x in numbers(name):
        print(name, x)
        if x == 2:
            break
    print(name, "after the loop")
    await asyncio.sleep(0)
    print(name, "returns")


async def main():
    t = asyncio.create_task(leaves("a"))
    t.add_done_callback(lambda t: print("done"))
    await t
    print("awaited")
    await leaves("b")
    print("left")
    await asyncio.sleep(0.1)
    other = asyncio.create_task(asyncio.Queue().get())
    await asyncio.gather(breaks("c"), breaks("d"))
    await asyncio.sleep(0.1)
    other.cancel()
    g = numbers("e")
    await anext(g)
    g = None
    print("dropped")
    await asyncio.sleep(0)
    print("once")
    await asyncio.sleep(0.1)


asyncio.run(main())
