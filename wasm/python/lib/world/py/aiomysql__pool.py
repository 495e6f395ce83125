"""aiomysql's pool of connections.

Whoever wants a connection while all are taken waits on the pool's condition; a connection that comes back wakes one of them. New connections are opened one after
the other, since the condition is held meanwhile, as in the real library. A connection that comes back with its transaction open is closed and not kept. Like the
real library's, a connection that comes back closed wakes nobody.
"""
import asyncio
import collections

import _world
from _absent import Told
from aiomysql.connection import connect
from aiomysql.utils import _PoolAcquireContextManager, _PoolContextManager

_pools = 0


def create_pool(minsize=1, maxsize=10, echo=False, pool_recycle=-1, loop=None, **kwargs):
    return _PoolContextManager(_create_pool(minsize=minsize, maxsize=maxsize, echo=echo, pool_recycle=pool_recycle, loop=loop, **kwargs))


async def _create_pool(minsize=1, maxsize=10, echo=False, pool_recycle=-1, loop=None, **kwargs):
    pool = Pool(minsize=minsize, maxsize=maxsize, echo=echo, pool_recycle=pool_recycle, loop=loop or asyncio.get_event_loop(), **kwargs)
    if minsize > 0:
        async with pool._cond:
            await pool._fill_free_pool(False)
    return pool


class Pool(Told, asyncio.AbstractServer):
    """Connections that are taken and given back."""

    def __init__(self, minsize, maxsize, echo, pool_recycle, loop, **kwargs):
        global _pools
        if minsize < 0:
            raise ValueError("minsize should be zero or greater")
        if maxsize < minsize and maxsize != 0:
            raise ValueError("maxsize should be not less than minsize")
        _pools += 1
        self._name = "pool" if _pools == 1 else f"pool {_pools}"
        self._minsize, self._loop, self._conn_kwargs = minsize, loop, kwargs
        self._acquiring = self._waiting = 0
        self._free = collections.deque(maxlen=maxsize or None)
        self._cond = asyncio.Condition()
        self._used, self._terminated = set(), set()
        self._closing = self._closed = False
        self._echo, self._recycle = echo, pool_recycle

    @property
    def echo(self):
        return self._echo

    @property
    def minsize(self):
        return self._minsize

    @property
    def maxsize(self):
        return self._free.maxlen

    @property
    def size(self):
        return self.freesize + len(self._used) + self._acquiring

    @property
    def freesize(self):
        return len(self._free)

    @property
    def closed(self):
        return self._closed

    def _report(self):
        _world.occupancy(self._name, len(self._used), self._waiting, self.maxsize or 0)

    async def clear(self):
        """Closes the connections that nobody has."""
        async with self._cond:
            while self._free:
                await self._free.popleft().ensure_closed()
            self._cond.notify()

    def close(self):
        """From now on no connection is given out, and those that come back are closed."""
        if not self._closed:
            self._closing = True

    def terminate(self):
        """Closes the pool, and the connections that are out with it."""
        self.close()
        for connection in list(self._used):
            connection.close()
            self._terminated.add(connection)
        self._used.clear()
        self._report()

    async def wait_closed(self):
        """Waits until every connection is back and closed."""
        if self._closed:
            return
        if not self._closing:
            raise RuntimeError(".wait_closed() should be called after .close()")
        while self._free:
            self._free.popleft().close()
        async with self._cond:
            while self.size > self.freesize:
                await self._cond.wait()
        self._closed = True

    def acquire(self):
        return _PoolAcquireContextManager(self._acquire(), self)

    async def _acquire(self):
        if self._closing:
            raise RuntimeError("Cannot acquire connection after closing pool")
        self._waiting += 1
        self._report()
        try:
            async with self._cond:
                while True:
                    await self._fill_free_pool(True)
                    if self._free:
                        connection = self._free.popleft()
                        self._used.add(connection)
                        return connection
                    await self._cond.wait()
        finally:
            self._waiting -= 1
            self._report()

    async def _fill_free_pool(self, override_min):
        """Closes what is too old, and opens what is missing: up to minsize, and one more when somebody asks and none is free."""
        for _ in range(len(self._free)):
            connection = self._free[-1]
            if connection.closed or self._recycle > -1 and self._loop.time() - connection.last_usage > self._recycle:
                self._free.pop()
                connection.close()
            else:
                self._free.rotate()
        while self.size < self.minsize:
            await self._open()
        if not self._free and override_min and (not self.maxsize or self.size < self.maxsize):
            await self._open()

    async def _open(self):
        self._acquiring += 1
        try:
            self._free.append(await connect(echo=self._echo, loop=self._loop, **self._conn_kwargs))
            self._cond.notify()
        finally:
            self._acquiring -= 1

    async def _wakeup(self):
        async with self._cond:
            self._cond.notify()

    def release(self, conn):
        """Takes a connection back. What it returns can be awaited, and need not be."""
        done = self._loop.create_future()
        done.set_result(None)
        if conn in self._terminated:
            self._terminated.remove(conn)
            return done
        assert conn in self._used, (conn, self._used)
        self._used.remove(conn)
        self._report()
        if conn.closed:
            return done
        if conn.get_transaction_status():
            conn.close()
            return done
        if self._closing:
            conn.close()
        else:
            self._free.append(conn)
        return self._loop.create_task(self._wakeup())

    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        self.close()
        await self.wait_closed()
