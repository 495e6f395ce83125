"""What a CancelledError finds being handled on its way out of a chain of coroutines becomes its context."""
import asyncio


def chain(e):
    names = []
    while e is not None:
        names.append(repr(e))
        e = e.__context__
    return " in ".join(names)


async def inner():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as e:
        print("inner", chain(e))
        raise


async def middle():
    try:
        raise KeyError("middle")
    except KeyError:
        await inner()


async def outer(how):
    try:
        raise ValueError("outer")
    except ValueError:
        if how == "await":
            await inner()
        elif how == "deeper":
            await middle()
        elif how == "future":
            await asyncio.get_running_loop().create_future()
        elif how == "failed future":
            f = asyncio.get_running_loop().create_future()
            f.set_exception(OSError("set"))
            await f
        elif how == "result":
            f = asyncio.get_running_loop().create_future()
            f.cancel("gone")
            f.result()


async def main():
    for how in "await", "deeper", "future", "failed future", "result":
        t = asyncio.create_task(outer(how))
        await asyncio.sleep(0)
        t.cancel(how)
        try:
            await t
        except BaseException as e:
            print(how, "->", chain(e))
        try:
            raise LookupError("while asking")
        except LookupError:
            try:
                await t
            except BaseException as e:
                print(how, "->", chain(e))


asyncio.run(main())
try:
    raise KeyError("around run")
except KeyError:
    try:
        asyncio.run(outer("result"))
    except BaseException as e:
        print(chain(e))
