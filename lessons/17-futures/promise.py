import asyncio


async def guest(name, door):
    print(name, "waits at the door")
    greeting = await door
    print(name, "hears:", greeting)


async def main():
    door = asyncio.get_running_loop().create_future()
    async with asyncio.TaskGroup() as group:
        group.create_task(guest("Ada", door))
        group.create_task(guest("Ben", door))
        await asyncio.sleep(5)
        print("the door is opened")
        door.set_result("come in")
        print("main still has its turn")


asyncio.run(main())
