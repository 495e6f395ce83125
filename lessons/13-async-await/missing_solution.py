import asyncio


async def save(text):
    await asyncio.sleep(1)
    print("saved", text)


async def main():
    await save("first letter")
    await save("second letter")
    await asyncio.sleep(5)
    print("done")


asyncio.run(main())
