"""os.path's functions that look at files, each in a thread."""
import asyncio
from functools import partial, wraps
from os import path


def wrap(func):
    """A coroutine that calls a function in a thread of the executor."""
    @wraps(func)
    async def run(*args, loop=None, executor=None, **kwargs):
        loop = loop or asyncio.get_running_loop()
        return await loop.run_in_executor(executor, partial(func, *args, **kwargs))
    return run


NAMES = ("abspath", "exists", "getatime", "getctime", "getmtime", "getsize", "isdir", "isfile", "islink", "ismount", "samefile", "sameopenfile")
globals().update({name: wrap(getattr(path, name)) for name in NAMES if hasattr(path, name)})
