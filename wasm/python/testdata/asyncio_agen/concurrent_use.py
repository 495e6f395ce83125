"""Two tasks that want the next item of one generator at a time."""
import asyncio


async def numbers():
    for i in range(3):
        await asyncio.sleep(1)
        yield i


async def main():
    g = numbers()

    async def take(name):
        try:
            print(name, await anext(g))
        except RuntimeError as e:
            print(name, e)

    await asyncio.gather(take("a"), take("b"))
    await take("c")
    t = asyncio.create_task(take("d"))
    await asyncio.sleep(0)
    try:
        await g.aclose()
    except RuntimeError as e:
        print(e)
    await t


asyncio.run(main())
