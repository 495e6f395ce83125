import asyncio


async def save(text):
    await asyncio.sleep(1)
    print("saved", text)


async def main():
    save("first letter")
    await save("second letter")
    asyncio.sleep(5)
    print("done")


asyncio.run(main())
