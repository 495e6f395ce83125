# What a call gave: its value or its error, and how long it took when that can be seen.
import asyncio
import re
import time


def text(value):
    return re.sub(r"0x[0-9a-f]+", "0x", str(value))


def describe(error):
    known = {"Exception", "BaseException", "object"}
    bases = [base.__name__ for base in type(error).__mro__[1:] if base.__name__ not in known]
    print("   ", type(error).__module__, type(error).__name__, bases)
    print("    str ", text(error))
    print("    repr", text(repr(error)))
    for _ in range(4):
        cause, how = (error.__cause__, "from") if error.__cause__ else (error.__context__, "while")
        if cause is None or error.__suppress_context__ and how == "while":
            return
        print("   ", how, type(cause).__module__, type(cause).__name__, text(cause))
        error = cause


class Attempt:
    def __init__(self, name):
        print(name)

    def __enter__(self):
        self.start = time.monotonic()

    def __exit__(self, kind, error, traceback):
        if isinstance(error, (Exception, asyncio.CancelledError)):
            describe(error)
        took = time.monotonic() - self.start
        if took > 0.17:
            print("    after", round(took, 1))
        return isinstance(error, (Exception, asyncio.CancelledError))


def attempt(name, call):
    with Attempt(name):
        print("   ", text(call()))


async def awaited(name, coroutine):
    with Attempt(name):
        print("   ", text(await coroutine))


def body(answer):
    # What the server's /echo saw, without the header that names the library's version.
    answer["headers"] = [header for header in answer["headers"] if header[0].lower() != "user-agent"]
    return answer
