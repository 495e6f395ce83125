import asyncio
import types

@types.coroutine
def old():
    print("before")
    yield
    print("after")
    return 3

async def main():
    print(await old())

asyncio.run(main())
