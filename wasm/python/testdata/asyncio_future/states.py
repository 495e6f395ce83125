"""A future's states and what asking too early or setting twice says."""
import asyncio


def attempt(what, f):
    try:
        print(what, f())
    except BaseException as e:
        print(what, type(e).__name__, e)


async def main():
    loop = asyncio.get_running_loop()
    for end in "result", "exception", "cancel":
        f = loop.create_future()
        attempt("result", f.result)
        attempt("exception", f.exception)
        print(f.done(), f.cancelled(), f)
        match end:
            case "result":
                f.set_result([1, 2])
            case "exception":
                f.set_exception(ValueError("bad"))
            case "cancel":
                print(f.cancel("why"))
        print(f.done(), f.cancelled(), f)
        attempt("result", f.result)
        attempt("exception", f.exception)
        attempt("set_result", lambda: f.set_result(1))
        attempt("set_exception", lambda: f.set_exception(ValueError()))
        attempt("cancel", f.cancel)


asyncio.run(main())
