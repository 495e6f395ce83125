import asyncio


async def inner():
    return 42


async def main():
    c = inner()
    try:
        return asyncio.run(c)
    except RuntimeError as error:
        print("refused:", error)
        return await c


print(asyncio.run(main()))
