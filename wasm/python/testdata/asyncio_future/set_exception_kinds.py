"""What set_exception takes: instances, classes, StopIteration not."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for e in ValueError, ValueError("x"), KeyError("k"), StopIteration, StopIteration(1), KeyboardInterrupt(), 1, "text", None, int:
        f = loop.create_future()
        try:
            f.set_exception(e)
            print(repr(f.exception()), repr(f.exception().__cause__))
        except TypeError as err:
            print(type(err).__name__, err)


asyncio.run(main())
