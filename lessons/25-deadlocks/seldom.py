import asyncio


async def eat(name, first, second, after):
    await asyncio.sleep(after)
    async with first:
        await asyncio.sleep(0.02)
        async with second:
            print(name, "has eaten")


async def main():
    fork, spoon = asyncio.Lock(), asyncio.Lock()
    async with asyncio.TaskGroup() as table:
        table.create_task(eat("Ada", fork, spoon, 0.05), name="Ada")
        table.create_task(eat("Ben", spoon, fork, 0.10), name="Ben")
    print("everybody has eaten")


asyncio.run(main())
