import asyncio


async def save(text):
    await asyncio.sleep(2)
    print("saved:", text)


async def main():
    saving = asyncio.create_task(save("the important letter"))
    await asyncio.sleep(1)
    print("main has nothing left to do")
    await saving


asyncio.run(main())
