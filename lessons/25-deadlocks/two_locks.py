import asyncio


async def eat(name, left, right):
    async with left:
        print(name, "has one of the two")
        await asyncio.sleep(1)
        async with right:
            print(name, "eats")


async def main():
    fork, spoon = asyncio.Lock(), asyncio.Lock()
    async with asyncio.TaskGroup() as table:
        table.create_task(eat("Ada", fork, spoon), name="Ada")
        table.create_task(eat("Ben", spoon, fork), name="Ben")
    print("everybody has eaten")


asyncio.run(main())
