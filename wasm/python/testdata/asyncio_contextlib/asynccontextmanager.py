"""asynccontextmanager: enter, exit, what it swallows and replaces."""
import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def manager(how):
    print("enter", how)
    await asyncio.sleep(0)
    try:
        yield how.upper()
    except ValueError as e:
        print("caught", repr(e))
        if how == "replaces":
            raise KeyError("instead")
        if how == "reraises":
            raise
    finally:
        await asyncio.sleep(0)
        print("exit", how)


async def main():
    for how in "swallows", "reraises", "replaces", "nothing":
        try:
            async with manager(how) as x:
                print(x)
                if how != "nothing":
                    raise ValueError(how)
            print("passed")
        except Exception as e:
            print(repr(e), repr(e.__context__))


asyncio.run(main())
