"""What all of aiofiles' files have in common."""
from asyncio import get_running_loop
from collections.abc import Coroutine

from _absent import Told


class AsyncBase(Told):
    """A file whose methods run in a thread of the executor."""

    def __init__(self, file, loop, executor):
        self._file, self._ref_loop, self._executor = file, loop, executor

    @property
    def _loop(self):
        return self._ref_loop or get_running_loop()

    def __aiter__(self):
        return self

    def __repr__(self):
        return object.__repr__(self) + " wrapping " + repr(self._file)

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line


class AsyncIndirectBase(AsyncBase):
    """A file that is asked for each time: sys.stdout may be another one by then."""

    def __init__(self, name, loop, executor, indirect):
        self._indirect, self._name = indirect, name
        super().__init__(None, loop, executor)

    @property
    def _file(self):
        return self._indirect()

    @_file.setter
    def _file(self, value):
        pass


class AiofilesContextManager(Coroutine):
    """`await open()` and `async with open()`."""

    __slots__ = ("_coro", "_obj")

    def __init__(self, coro):
        self._coro, self._obj = coro, None

    def send(self, value):
        return self._coro.send(value)

    def throw(self, *error):
        return self._coro.throw(*error)

    def close(self):
        return self._coro.close()

    def __next__(self):
        return self.send(None)

    def __iter__(self):
        return self._coro.__await__()

    def __await__(self):
        return self._coro.__await__()

    async def __anext__(self):
        return await self._coro

    async def __aenter__(self):
        self._obj = await self._coro
        return self._obj

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        await self._obj.close()
        self._obj = None
