"""What all of aiofiles' files have in common."""
from asyncio import get_running_loop

from _absent import Told
from _awaited import Awaited


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


class AiofilesContextManager(Awaited):
    """`await open()` and `async with open()`."""

    __slots__ = ()

    async def __anext__(self):
        return await self._coro
