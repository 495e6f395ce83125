import asyncio


async def eat(name, left, right):
    first, second = sorted((left, right), key=id)
    async with first:
        await asyncio.sleep(1)
        async with second:
            print(name, "eats")


async def main():
    fork, spoon = asyncio.Lock(), asyncio.Lock()
    async with asyncio.TaskGroup() as table:
        table.create_task(eat("Ada", fork, spoon), name="Ada")
        table.create_task(eat("Ben", spoon, fork), name="Ben")
    print("everybody has eaten")


asyncio.run(main())
