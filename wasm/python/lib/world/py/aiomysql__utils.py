"""aiomysql's awaitables that are context managers too: `await connect()` and `async with connect()`."""
from collections.abc import Coroutine


class _ContextManager(Coroutine):
    """Awaits what it was given; as a context manager it closes that at the end."""

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

    async def __aexit__(self, exc_type, exc, tb):
        await self._obj.close()
        self._obj = None


class _ConnectionContextManager(_ContextManager):
    """Takes leave of the server, unless an error ends the block: then it only closes."""

    async def __aexit__(self, exc_type, exc, tb):
        if exc_type is not None:
            self._obj.close()
        else:
            await self._obj.ensure_closed()
        self._obj = None


class _PoolContextManager(_ContextManager):
    async def __aexit__(self, exc_type, exc, tb):
        self._obj.close()
        await self._obj.wait_closed()
        self._obj = None


class _PoolAcquireContextManager(_ContextManager):
    """Gives the connection back to its pool."""

    __slots__ = ("_conn", "_pool")

    def __init__(self, coro, pool):
        super().__init__(coro)
        self._conn, self._pool = None, pool

    async def __aenter__(self):
        self._conn = await self._coro
        return self._conn

    async def __aexit__(self, exc_type, exc, tb):
        try:
            await self._pool.release(self._conn)
        finally:
            self._conn = self._pool = None
