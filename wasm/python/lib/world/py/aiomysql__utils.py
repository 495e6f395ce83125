"""aiomysql's awaitables that are context managers too: `await connect()` and `async with connect()`."""
from _awaited import Awaited


class _ContextManager(Awaited):
    __slots__ = ()


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
