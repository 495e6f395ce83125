"""Opening files in a thread of the executor."""
import asyncio
import sys
from functools import partial
from io import BufferedIOBase, BufferedRandom, BufferedReader, FileIO, TextIOBase

from aiofiles.base import AiofilesContextManager
from aiofiles.threadpool.binary import AsyncBufferedIOBase, AsyncBufferedReader, AsyncFileIO, AsyncIndirectBufferedIOBase
from aiofiles.threadpool.text import AsyncTextIndirectIOWrapper, AsyncTextIOWrapper

sync_open = open

__all__ = ("open", "stdin", "stdout", "stderr", "stdin_bytes", "stdout_bytes", "stderr_bytes")


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None, *, loop=None, executor=None):
    return AiofilesContextManager(_open(file, mode=mode, buffering=buffering, encoding=encoding, errors=errors, newline=newline, closefd=closefd, opener=opener,
                                  loop=loop, executor=executor))


async def _open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None, *, loop=None, executor=None):
    loop = loop or asyncio.get_running_loop()
    call = partial(sync_open, file, mode=mode, buffering=buffering, encoding=encoding, errors=errors, newline=newline, closefd=closefd, opener=opener)
    return wrap(await loop.run_in_executor(executor, call), loop=loop, executor=executor)


def wrap(file, *, loop=None, executor=None):
    """The asynchronous file for one of Python's."""
    if isinstance(file, TextIOBase):
        kind = AsyncTextIOWrapper
    elif isinstance(file, (BufferedReader, BufferedRandom)):
        kind = AsyncBufferedReader
    elif isinstance(file, BufferedIOBase):
        kind = AsyncBufferedIOBase
    elif isinstance(file, FileIO):
        kind = AsyncFileIO
    else:
        raise TypeError(f"Unsupported io type: {file}.")
    return kind(file, loop=loop, executor=executor)


stdin = AsyncTextIndirectIOWrapper("sys.stdin", None, None, indirect=lambda: sys.stdin)
stdout = AsyncTextIndirectIOWrapper("sys.stdout", None, None, indirect=lambda: sys.stdout)
stderr = AsyncTextIndirectIOWrapper("sys.stderr", None, None, indirect=lambda: sys.stderr)
stdin_bytes = AsyncIndirectBufferedIOBase("sys.stdin.buffer", None, None, indirect=lambda: sys.stdin.buffer)
stdout_bytes = AsyncIndirectBufferedIOBase("sys.stdout.buffer", None, None, indirect=lambda: sys.stdout.buffer)
stderr_bytes = AsyncIndirectBufferedIOBase("sys.stderr.buffer", None, None, indirect=lambda: sys.stderr.buffer)
