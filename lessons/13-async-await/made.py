import asyncio


async def greet(name):
    print("  inside: hello", name)
    return len(name)


async def main():
    print("a function:      ", type(greet).__name__)
    c = greet("Ada")
    print("calling it makes:", type(c).__name__)
    print("awaiting it runs it:")
    length = await c
    print("and brings:      ", length)


asyncio.run(main())
