"""What an event loop does with sockets: the methods of loops that package asyncio leaves to this module, and Server. Connections are in _transport.

The order of callbacks is that of CPython's selector loop, since programs print in it: what a socket is ready for is looked at once an iteration; a transport
tells its protocol of the connection first, begins to read in the call after that, and only then lets whoever awaits the connection go on.
"""

import socket as _socket

from _asyncio import CancelledError, _waiter, gather, sleep
from _transport import TransportSocket, _SelectorSocketTransport
from _watching import leave_reading, leave_writing, watch_reading, watch_writing
from _world import at
from asyncio.events import AbstractServer


class Waits:
    """What a future of this module is waited for, in words, for reports."""

    def __init__(self, what, peer=""):
        self._awaited = what + peer
        self._connection = peer or "network"


# Sockets that the program watches itself

def _file_of(loop, fd):
    if isinstance(fd, int):
        file = _socket._open.get(fd)
    else:
        file = _socket._open.get(fd.fileno())
    if file is None:
        raise ValueError(f"Invalid file object: {fd!r}")
    return file


def _refuse_transports(loop, fd):
    transport = getattr(_file_of(loop, fd), "transport", None)
    if transport is not None and not transport.is_closing():
        raise RuntimeError(f"File descriptor {fd!r} is used by transport {transport!r}")


def add_reader(loop, fd, callback, *args):
    _refuse_transports(loop, fd)
    watch_reading(loop, _file_of(loop, fd), callback, *args)


def remove_reader(loop, fd):
    _refuse_transports(loop, fd)
    return leave_reading(loop, _file_of(loop, fd))


def add_writer(loop, fd, callback, *args):
    _refuse_transports(loop, fd)
    watch_writing(loop, _file_of(loop, fd), callback, *args)


def remove_writer(loop, fd):
    _refuse_transports(loop, fd)
    return leave_writing(loop, _file_of(loop, fd))


# Sockets that the program has made

def _check_socket(loop, sock):
    if loop.get_debug() and sock.gettimeout() != 0:
        raise ValueError("the socket must be non-blocking")


async def _when(loop, sock, add, remove, attempt, what):
    """What attempt() gives, at once or when the socket is ready for it."""
    _check_socket(loop, sock)
    try:
        return attempt()
    except BlockingIOError:
        pass
    file = sock._file
    future = _waiter(loop, Waits(what, getattr(file, "label", "") or str(sock.getsockname())))

    def ready():
        if future.done():
            return
        try:
            result = attempt()
        except BlockingIOError:
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            future.set_exception(exc)
        else:
            future.set_result(result)

    handle = add(loop, file, ready)
    future.add_done_callback(lambda _: handle.cancelled() or remove(loop, file))
    return await future


async def sock_recv(loop, sock, nbytes):
    return await _when(loop, sock, watch_reading, leave_reading, lambda: sock.recv(nbytes), "data on its connection to ")


async def sock_recv_into(loop, sock, buf):
    return await _when(loop, sock, watch_reading, leave_reading, lambda: sock.recv_into(buf), "data on its connection to ")


async def sock_accept(loop, sock):
    def attempt():
        conn, address = sock.accept()
        conn.setblocking(False)
        return conn, address
    return await _when(loop, sock, watch_reading, leave_reading, attempt, "a client that connects to ")


async def sock_sendall(loop, sock, data):
    rest = memoryview(data)

    def attempt():
        nonlocal rest
        while rest:
            rest = rest[sock.send(rest):]
    return await _when(loop, sock, watch_writing, leave_writing, attempt, "room for more data to ")


async def sock_connect(loop, sock, address):
    _check_socket(loop, sock)
    _, _, _, _, address = (await _resolve(loop, address[0], address[1]))[0]
    try:
        sock.connect(address)
    except BlockingIOError:
        pass
    else:
        return
    file = sock._file
    future = _waiter(loop, Waits("an answer to its attempt to connect to ", file.label))

    def ready():
        if future.done():
            return
        number = sock.getsockopt(_socket.SOL_SOCKET, _socket.SO_ERROR)
        sock._connecting = False
        if number:
            future.set_exception(OSError(number, f"Connect call failed {address}"))
        else:
            future.set_result(None)

    handle = watch_writing(loop, file, ready)
    future.add_done_callback(lambda _: handle.cancelled() or leave_writing(loop, file))
    try:
        await future
    finally:
        future = None


# Names

async def getaddrinfo(loop, host, port, *, family=0, type=0, proto=0, flags=0):
    # CPython asks in a thread of its executor; the answer comes from outside of the loop's turn here too.
    answer = _waiter(loop, Waits("the address of ", str(host)))

    def found():
        if answer.done():
            return
        try:
            answer.set_result(_socket.getaddrinfo(host, port, family, type, proto, flags))
        except OSError as exc:
            answer.set_exception(exc)

    at(0, loop.call_soon_threadsafe, found)
    return await answer


async def getnameinfo(loop, sockaddr, flags=0):
    await sleep(0)
    return _socket.getnameinfo(sockaddr, flags)


async def _resolve(loop, host, port, *, family=0, flags=0):
    """getaddrinfo for TCP; an address needs no looking up."""
    if isinstance(host, str) and _socket._network.is_address(host):
        return [(_socket.AF_INET, _socket.SOCK_STREAM, 6, "", (host, _socket._port_of(port)))]
    return await loop.getaddrinfo(host, port, family=family, type=_socket.SOCK_STREAM, flags=flags)


# Connections

def _secured(ssl, server_hostname, host):
    """The name that the other end is to prove with TLS; None without TLS."""
    if server_hostname is not None and not ssl:
        raise ValueError("server_hostname is only meaningful with ssl")
    if not ssl:
        return None
    if server_hostname is None and host is None:
        raise ValueError("You must set server_hostname when using ssl without a host")
    return host if server_hostname is None else server_hostname


async def create_connection(loop, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0, sock=None, local_addr=None, server_hostname=None,
                            ssl_handshake_timeout=None, ssl_shutdown_timeout=None, happy_eyeballs_delay=None, interleave=None, all_errors=False):
    name = _secured(ssl, server_hostname, host)
    if host is not None or port is not None:
        if sock is not None:
            raise ValueError("host/port and sock can not be specified at the same time")
        infos = await _resolve(loop, host, port, family=family, flags=flags)
        if not infos:
            raise OSError("getaddrinfo() returned empty list")
        sock = await _connect_first(loop, infos, local_addr, all_errors)
    elif sock is None:
        raise ValueError("host and port was not specified and no sock specified")
    elif sock.type != _socket.SOCK_STREAM:
        raise ValueError(f"A Stream Socket was expected, got {sock!r}")
    if name is not None:
        from ssl import _shake_hands_async, create_default_context
        if ssl is True:
            ssl = create_default_context()
        try:
            await _shake_hands_async(loop, sock, ssl, name, ssl_handshake_timeout)
        except BaseException:
            sock.close()
            raise
    return await _connected(loop, sock, protocol_factory, ssl)


async def _connect_first(loop, infos, local_addr, all_errors):
    """A socket that is connected to the first of the addresses that answers."""
    errors = []
    for family, kind, proto, _, address in infos:
        sock = None
        try:
            sock = _socket.socket(family=family, type=kind, proto=proto)
            sock.setblocking(False)
            if local_addr is not None:
                sock.bind(local_addr)
            await sock_connect(loop, sock, address)
            return sock
        except OSError as exc:
            errors.append(exc)
            if sock is not None:
                sock.close()
        except BaseException:
            if sock is not None:
                sock.close()
            raise
    try:
        if all_errors:
            raise ExceptionGroup("create_connection failed", errors)
        if len({str(exc) for exc in errors}) == 1:
            raise errors[0]
        raise OSError("Multiple exceptions: {}".format(", ".join(map(str, errors))))
    finally:
        errors = None


async def _connected(loop, sock, protocol_factory, ssl, server=None, extra=None):
    sock.setblocking(False)
    protocol = protocol_factory()
    waiter = _waiter(loop, Waits("its connection"))
    transport = _SelectorSocketTransport(loop, sock, protocol, waiter, extra, server, ssl)
    try:
        await waiter
    except:
        transport.close()
        raise
    return transport, protocol


async def connect_accepted_socket(loop, protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
    if sock.type != _socket.SOCK_STREAM:
        raise ValueError(f"A Stream Socket was expected, got {sock!r}")
    return await _connected(loop, sock, protocol_factory, ssl)


# Servers

async def create_server(loop, protocol_factory, host=None, port=None, *, family=0, flags=1, sock=None, backlog=100, ssl=None, reuse_address=None, reuse_port=None,
                        keep_alive=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True):
    if isinstance(ssl, bool):
        raise TypeError("ssl argument must be an SSLContext or None")
    if ssl is not None:
        raise NotImplementedError("a server with TLS is not supported in the playground")
    if host is not None or port is not None:
        if sock is not None:
            raise ValueError("host/port and sock can not be specified at the same time")
        sockets = await _bind_all(loop, host, port, family, flags)
    elif sock is None:
        raise ValueError("Neither host/port nor sock were specified")
    else:
        if sock.type != _socket.SOCK_STREAM:
            raise ValueError(f"A Stream Socket was expected, got {sock!r}")
        sockets = [sock]
    for sock in sockets:
        sock.setblocking(False)
    server = Server(loop, sockets, protocol_factory, ssl, backlog, ssl_handshake_timeout, ssl_shutdown_timeout)
    if start_serving:
        server._start_serving()
        await sleep(0)
    return server


async def _bind_all(loop, host, port, family, flags):
    """Sockets that are bound to the port at each of the hosts."""
    hosts = [None] if host == "" or host is None else [host] if isinstance(host, str) else list(host)
    infos = await gather(*[_resolve(loop, each, port, family=family, flags=flags) for each in hosts])
    addresses = dict.fromkeys(address for found in infos for _, _, _, _, address in found)
    sockets = []
    try:
        for address in addresses:
            sock = _socket.socket(_socket.AF_INET, _socket.SOCK_STREAM, 6)
            sockets.append(sock)
            sock.setsockopt(_socket.SOL_SOCKET, _socket.SO_REUSEADDR, True)
            try:
                sock.bind(address)
            except OSError as exc:
                text = f"error while attempting to bind on address {address!r}: {str(exc).lower()}"
                raise OSError(exc.errno, text) from None
    except BaseException:
        for sock in sockets:
            sock.close()
        raise
    return sockets


class Server(AbstractServer):
    """Listening sockets of a loop, each connection to which gets a protocol."""

    __module__ = "asyncio.base_events"

    def __init__(self, loop, sockets, protocol_factory, ssl_context, backlog, ssl_handshake_timeout, ssl_shutdown_timeout=None):
        self._loop = loop
        self._sockets = sockets
        self._clients = {}  # transports, in the order in which they came
        self._waiters = []
        self._protocol_factory = protocol_factory
        self._backlog = backlog
        self._serving = False
        self._serving_forever_fut = None

    def __repr__(self):
        return f"<{self.__class__.__name__} sockets={self.sockets!r}>"

    def _attach(self, transport):
        assert self._sockets is not None
        self._clients[transport] = None

    def _detach(self, transport):
        self._clients.pop(transport, None)
        if not self._clients and self._sockets is None:
            self._wakeup()

    def _wakeup(self):
        waiters, self._waiters = self._waiters, None
        for waiter in waiters or ():
            if not waiter.done():
                waiter.set_result(None)

    def _start_serving(self):
        if self._serving:
            return
        self._serving = True
        for sock in self._sockets:
            sock.listen(self._backlog)
            watch_reading(self._loop, sock._file, self._accept, sock)

    def _accept(self, sock):
        for _ in range(self._backlog + 1):
            try:
                conn, address = sock.accept()
            except OSError:
                return
            conn.setblocking(False)
            self._loop.create_task(self._welcome(conn, {"peername": address}))

    async def _welcome(self, conn, extra):
        try:
            await _connected(self._loop, conn, self._protocol_factory, None, self, extra)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if self._loop.get_debug():
                self._loop.call_exception_handler({"message": "Error on transport creation for incoming connection", "exception": exc})

    _welcome.__qualname__ = "BaseSelectorEventLoop._accept_connection2"

    def get_loop(self):
        return self._loop

    def is_serving(self):
        return self._serving

    @property
    def sockets(self):
        if self._sockets is None:
            return ()
        return tuple(TransportSocket(sock) for sock in self._sockets)

    def close(self):
        sockets = self._sockets
        if sockets is None:
            return
        self._sockets = None
        for sock in sockets:
            leave_reading(self._loop, sock._file)
            sock.close()
        self._serving = False
        if self._serving_forever_fut is not None and not self._serving_forever_fut.done():
            self._serving_forever_fut.cancel()
            self._serving_forever_fut = None
        if not self._clients:
            self._wakeup()

    def close_clients(self):
        for transport in self._clients.copy():
            transport.close()

    def abort_clients(self):
        for transport in self._clients.copy():
            transport.abort()

    async def start_serving(self):
        self._start_serving()
        await sleep(0)

    async def serve_forever(self):
        if self._serving_forever_fut is not None:
            raise RuntimeError(f"server {self!r} is already being awaited on serve_forever()")
        if self._sockets is None:
            raise RuntimeError(f"server {self!r} is closed")
        self._start_serving()
        names = " and ".join(_socket._network.name_of(sock.getsockname()) for sock in self._sockets)
        self._serving_forever_fut = _waiter(self._loop, Waits("clients that connect to ", names))
        for sock in self._sockets:
            _socket._network.when_done(sock.getsockname()[1], self._clients_done)
        try:
            await self._serving_forever_fut
        except CancelledError:
            try:
                self.close()
                await self.wait_closed()
            finally:
                raise
        finally:
            self._serving_forever_fut = None

    def _clients_done(self):
        """The clients of the world have their answers: the server ends."""
        if self._serving_forever_fut is not None and not self._serving_forever_fut.done():
            self._serving_forever_fut.set_result(None)

    async def wait_closed(self):
        if self._waiters is None:
            return
        waiter = _waiter(self._loop, Waits("the server to be closed" if self._sockets is not None else "the server's connections to end"))
        self._waiters.append(waiter)
        await waiter
