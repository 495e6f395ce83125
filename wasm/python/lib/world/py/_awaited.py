"""What may be awaited and may stand in `async with`, as the openers of aiofiles and aiomysql give it."""
from collections.abc import Coroutine


class Awaited(Coroutine):
    """A coroutine; as a context manager it gives what that returns, and closes it at the end."""

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

    async def __aenter__(self):
        self._obj = await self._coro
        return self._obj

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        await self._obj.close()
        self._obj = None
