"""The connections that a session keeps: how many there may be, who waits for one, which are free."""
import asyncio as _asyncio
import socket as _socket
import warnings as _warnings
from collections import deque as _deque

import _tls
import _world
from _absent import Told as _Told
from aiohttp.client_exceptions import (ClientConnectionError, ClientConnectorCertificateError, ClientConnectorDNSError, ClientConnectorError,
                                       ClientConnectorSSLError)
from aiohttp.client_proto import ResponseHandler
from aiohttp.helpers import instant as _instant

__all__ = ("BaseConnector", "TCPConnector")

_KEEPALIVE = 15.0
_LIMIT = 100
_UNSET = object()


class Connection:
    """A connection while a request has it. It must be given back by release() or close()."""

    _ends_late = True

    def __init__(self, connector, key, protocol, loop):
        self._connector = connector
        self._key = key
        self._protocol = protocol
        self._loop = loop

    def __repr__(self):
        return f"Connection<{self._key}>"

    def __del__(self):
        if self._protocol is None:
            return
        _warnings.warn(f"Unclosed connection {self!r}", ResourceWarning, source=self)
        if not self._loop.is_closed():
            self.close()
            self._loop.call_exception_handler({"client_connection": self, "message": "Unclosed connection"})

    @property
    def transport(self):
        return None if self._protocol is None else self._protocol.transport

    @property
    def protocol(self):
        return self._protocol

    @property
    def closed(self):
        return self._protocol is None or not self._protocol.is_connected()

    def close(self):
        self._give_back(True)

    def release(self):
        self._give_back(False)

    def _give_back(self, should_close):
        protocol, self._protocol = self._protocol, None
        if protocol is not None:
            self._connector._release(self._key, protocol, should_close=should_close)


class BaseConnector(_Told):
    """A pool of connections. limit: how many there may be at once, limit_per_host: how many to one host; 0: as many as are wanted."""

    _made = 0
    _closed = True  # for __del__, when __init__ failed
    _ends_late = True

    def __init__(self, *, keepalive_timeout=_UNSET, force_close=False, limit=_LIMIT, limit_per_host=0, enable_cleanup_closed=False, loop=None,
                 timeout_ceil_threshold=5):
        if force_close and keepalive_timeout not in (None, _UNSET):
            raise ValueError("keepalive_timeout cannot be set if force_close is True")
        self._loop = loop or _asyncio.get_running_loop()
        self._closed = False
        self._limit, self._limit_per_host = limit, limit_per_host
        self._force_close = force_close
        self._keepalive = _KEEPALIVE if keepalive_timeout is _UNSET else keepalive_timeout
        self._threshold = timeout_ceil_threshold
        self._conns = {}  # key: free connections and since when they are
        self._acquired = {}  # key: connections in use, and markers of those that are being made
        self._count = 0  # of all of these
        self._waiters = {}  # key: futures of who waits
        self._cleanup_handle = None
        BaseConnector._made += 1
        self._name = type(self).__name__ + (f" {BaseConnector._made}" if BaseConnector._made > 1 else "")

    def __del__(self):
        if self._closed or not self._conns:
            return
        connections = [repr(conns) for conns in self._conns.values()]
        self._close()
        _warnings.warn(f"Unclosed connector {self!r}", ResourceWarning, source=self)
        self._loop.call_exception_handler({"connector": self, "connections": connections, "message": "Unclosed connector"})

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, traceback):
        await self.close()

    force_close = property(lambda self: self._force_close)
    limit = property(lambda self: self._limit)
    limit_per_host = property(lambda self: self._limit_per_host)
    closed = property(lambda self: self._closed)

    async def close(self):
        self._close()

    def _close(self):
        if self._closed:
            return
        self._closed = True
        if self._cleanup_handle is not None:
            self._cleanup_handle.cancel()
        if not self._loop.is_closed():
            for conns in self._conns.values():
                for protocol, _ in conns:
                    protocol.close()
            for protocols in self._acquired.values():
                for protocol in protocols:
                    if protocol is not None:
                        protocol.close()
            for waiters in self._waiters.values():
                for waiter in waiters:
                    waiter.cancel()
        self._conns, self._acquired, self._waiters, self._count = {}, {}, {}, 0

    def _room(self, key):
        # Whether another connection may be in use.
        if self._limit and self._count >= self._limit:
            return False
        return not self._limit_per_host or len(self._acquired.get(key, ())) < self._limit_per_host

    def _note(self):
        if self._limit == _LIMIT:
            return  # the usual one says nothing of a program
        waiting = sum(len(waiters) for waiters in self._waiters.values())
        _world.occupancy(self._name, self._count, waiting, self._limit)

    def _acquire(self, key, protocol):
        self._acquired.setdefault(key, []).append(protocol)
        self._count += 1
        self._note()

    def _drop(self, key, protocol):
        # Takes a connection, or a marker (None), out of those in use.
        held = self._acquired.get(key, [])
        if protocol in held:
            held.remove(protocol)
            self._count -= 1
            if not held:
                del self._acquired[key]

    async def connect(self, req, timeout):
        """A connection for a request: a free one, or a new one when there may be one more, else the first that is given back."""
        key = req.connection_key
        async with _asyncio.timeout_at(_instant(self._loop, timeout.connect, self._threshold)):
            if not self._room(key) or self._waiters.get(key):
                await self._wait(key)
            protocol = self._get(key)
            if protocol is None:
                protocol = await self._make(req, key, timeout)
            else:
                self._acquire(key, protocol)
        return Connection(self, key, protocol, self._loop)

    async def _wait(self, key):
        first = False
        while True:
            waiter = self._loop.create_future()
            waiters = self._waiters.setdefault(key, _deque())
            (waiters.appendleft if first else waiters.append)(waiter)
            self._note()
            try:
                await waiter
            except BaseException:
                if waiter.done() and not waiter.cancelled():
                    self._wake()  # it was this one's turn: the next one's, then
                raise
            finally:
                if waiter in waiters:
                    waiters.remove(waiter)
                if not waiters:
                    self._waiters.pop(key, None)
            if self._room(key):
                return
            first = True  # somebody was faster

    def _wake(self):
        for key, waiters in list(self._waiters.items()):
            if not self._room(key):
                continue
            while waiters:
                waiter = waiters.popleft()
                if not waiter.done():
                    waiter.set_result(None)
                    return

    async def _make(self, req, key, timeout):
        self._acquire(key, None)
        try:
            protocol = await self._create_connection(req, timeout)
            if self._closed:
                protocol.close()
                raise ClientConnectionError("Connector is closed.")
        except BaseException:
            self._drop(key, None)
            self._wake()
            self._note()
            raise
        held = self._acquired[key]
        held[held.index(None)] = protocol
        return protocol

    def _get(self, key):
        conns = self._conns.get(key)
        now = self._loop.time()
        found = None
        while conns and found is None:
            protocol, since = conns.popleft()
            if protocol.is_connected() and now - since <= self._keepalive:
                found = protocol
            else:
                protocol.close()
        if conns is not None and not conns:
            del self._conns[key]
        return found

    def _release(self, key, protocol, *, should_close=False):
        if self._closed:
            return  # which closed those in use as well
        self._drop(key, protocol)
        if self._force_close or should_close or protocol.should_close or not self._keepalive:
            protocol.close()
        else:
            self._conns.setdefault(key, _deque()).append((protocol, self._loop.time()))
            if self._cleanup_handle is None:
                self._cleanup_handle = self._loop.call_later(self._keepalive, self._cleanup)
        self._wake()
        self._note()

    def _cleanup(self):
        # Closes what was free for too long.
        self._cleanup_handle = None
        since = self._loop.time() - self._keepalive
        for key, conns in list(self._conns.items()):
            alive = _deque()
            for protocol, start in conns:
                if start > since and protocol.is_connected():
                    alive.append((protocol, start))
                else:
                    protocol.close()
            if alive:
                self._conns[key] = alive
            else:
                del self._conns[key]
        if self._conns:
            first = min(conns[0][1] for conns in self._conns.values())
            self._cleanup_handle = self._loop.call_at(first + self._keepalive, self._cleanup)

    async def _create_connection(self, req, timeout):
        raise NotImplementedError()


class TCPConnector(BaseConnector):
    """Connections over TCP."""

    def __init__(self, *, verify_ssl=True, fingerprint=None, use_dns_cache=True, ttl_dns_cache=10, family=0, ssl_context=None, ssl=True, local_addr=None,
                 resolver=None, **kwargs):
        if resolver is not None or local_addr is not None or fingerprint is not None:
            raise NotImplementedError("TCPConnector(resolver=, local_addr=, fingerprint=) are not in the playground; limit, limit_per_host, "
                                      "keepalive_timeout, force_close, ssl and ttl_dns_cache are")
        super().__init__(**kwargs)
        self._ssl = ssl
        self._family = family

    async def _create_connection(self, req, timeout):
        key = req.connection_key
        tls = {"ssl": _tls.context(key.ssl)} if key.is_ssl else {}
        _world.phase(req.number, "connecting")
        try:
            async with _asyncio.timeout_at(_instant(self._loop, timeout.sock_connect, self._threshold)):
                _, protocol = await self._loop.create_connection(lambda: ResponseHandler(self._loop), key.host, key.port, **tls)
        except _socket.gaierror as error:
            raise ClientConnectorDNSError(key, error) from error
        except TimeoutError as error:
            if error.errno is None:  # the deadline's, not the operating system's
                raise
            raise ClientConnectorError(key, error) from error
        except OSError as error:
            raise _connector_error(error)(key, error) from error
        return protocol


def _connector_error(error):
    if type(error).__module__ != "ssl":
        return ClientConnectorError
    import ssl
    return ClientConnectorCertificateError if isinstance(error, ssl.SSLCertVerificationError) else ClientConnectorSSLError
