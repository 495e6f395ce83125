import asyncio


async def divide(a, b):
    return a / b


async def main():
    bad = asyncio.create_task(divide(1, 0), name="bad")
    await asyncio.sleep(1)
    print("main has noticed nothing")
    del bad
    print("nobody can ask any more")


asyncio.run(main())
