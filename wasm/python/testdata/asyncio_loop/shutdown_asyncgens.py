"""shutdown_asyncgens closes what was begun; an error in it is reported."""
import asyncio


async def numbers(n, fails=False):
    try:
        yield 1
        yield 2
    finally:
        print("closing", n)
        if fails:
            raise ValueError(n)
        await asyncio.sleep(1)
        print("closed", n)


async def main():
    g, h = numbers(1), numbers(2)
    print(await anext(g))
    never_begun = numbers(3)
    await asyncio.get_running_loop().shutdown_asyncgens()
    print("shut down", asyncio.get_running_loop().time())
    try:
        print(await anext(g))
    except StopAsyncIteration:
        print("closed")
    await asyncio.get_running_loop().shutdown_asyncgens()


async def failing():
    global g
    asyncio.get_running_loop().set_exception_handler(lambda loop, c: print(c["message"].partition("<")[0], repr(c["exception"]), sorted(c)))
    g = numbers(4, True)
    await anext(g)


asyncio.run(main())
asyncio.run(failing())
