"""The block raises something else at its deadline: the exception stays, with TimeoutError in its chain."""
import asyncio


def chain(e):
    out = []
    while e is not None:
        out.append(repr(e))
        e = e.__context__
    return " < ".join(out)


async def main():
    for how in "instead", "from", "group", "swallow":
        try:
            async with asyncio.timeout(1) as cm:
                try:
                    await asyncio.sleep(5)
                except asyncio.CancelledError as e:
                    match how:
                        case "instead":
                            raise ValueError("instead")
                        case "from":
                            raise ValueError("from") from e
                        case "group":
                            raise ExceptionGroup("group", [ValueError(1), e.__class__ and KeyError(2)])
            print(how, "passed", cm, asyncio.current_task().cancelling())
        except Exception as e:
            print(how, chain(e), cm)
            for x in getattr(e, "exceptions", ()):
                print("  ", chain(x))


asyncio.run(main())
