"""shield of a coroutine, a future, something done, and of what is no awaitable."""
import asyncio


async def work():
    return 1


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    f.set_result("done")
    print(asyncio.shield(f) is f, await asyncio.shield(work()))
    f = loop.create_future()
    s = asyncio.shield(f)
    print(s, f)
    f.set_exception(ValueError("x"))
    try:
        await s
    except ValueError as e:
        print(repr(e))
    try:
        asyncio.shield(1)
    except TypeError as e:
        print(e)
    s = asyncio.shield(asyncio.sleep(1))
    s.set_result("by hand")
    print(await s)


asyncio.run(main())
