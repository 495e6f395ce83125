import asyncio


async def brew(cups):
    await asyncio.sleep(2)
    return cups


async def main():
    tea = asyncio.create_task(brew(3), name="tea")
    unnamed = asyncio.create_task(brew(1))
    print(tea.get_name(), unnamed.get_name(), asyncio.current_task().get_name())
    print(tea)
    await asyncio.sleep(1)
    print(tea)
    await tea
    print(tea)
    print("asked again:", await tea, tea.result(), tea.done())


asyncio.run(main())
