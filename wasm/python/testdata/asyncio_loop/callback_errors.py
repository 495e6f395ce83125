"""Errors in callbacks go to the exception handler; the loop goes on."""
import asyncio


def bad(x):
    raise ValueError(x)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.call_soon(bad, 1)
    await asyncio.sleep(0)
    loop.set_exception_handler(lambda loop, c: print("handler", c["message"], repr(c["exception"]), c["handle"]))
    loop.call_soon(bad, 2)
    await asyncio.sleep(0)

    def broken(loop, c):
        raise KeyError("in the handler")

    loop.set_exception_handler(broken)
    loop.call_soon(bad, 3)
    await asyncio.sleep(0)
    loop.set_exception_handler(None)
    loop.call_exception_handler({"message": "by hand", "x": 1, "a": [2], "exception": None})
    loop.default_exception_handler({})
    loop.call_exception_handler({"message": "with exception", "exception": OSError("o")})


asyncio.run(main())
