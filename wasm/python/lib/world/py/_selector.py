"""What an event loop does with sockets: the methods of loops that package asyncio leaves to this module, the transport of a connection, and Server.

The order of callbacks is that of CPython's selector loop, since programs print in it: what a socket is ready for is looked at once an iteration; a transport
tells its protocol of the connection first, begins to read in the call after that, and only then lets whoever awaits the connection go on.
"""

import collections
import socket as _socket

from _asyncio import CancelledError, Handle, _poke, _poll_of, _push, _set_poll, _waiter, gather, sleep
from _network import Poll
from _world import at
from asyncio.events import AbstractServer
from asyncio.protocols import BufferedProtocol
from asyncio.transports import Transport

_READ = 262144


class Waits:
    """What a future of this module is waited for, in words, for reports."""

    def __init__(self, what, peer=""):
        self._awaited = what + peer
        self._connection = peer or "network"


# Watching sockets

def _poll(loop):
    poll = _poll_of(loop)
    if poll is None:
        poll = Poll(loop, _push, _poke)
        _set_poll(loop, poll.run)
        return poll
    return poll.__self__


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


def _watch(loop, file, reader, writer):
    """Changes whom a file's readiness calls; the handle of a callback that is no longer wanted is cancelled."""
    loop._check_closed()
    for old, new in (file.reader, reader), (file.writer, writer):
        if old is not None and old is not new:
            old.cancel()
    _poll(loop).watch(file, reader, writer)


def _add_reader(loop, file, callback, *args):
    handle = Handle(callback, args, loop)
    _watch(loop, file, handle, file.writer)
    return handle


def _add_writer(loop, file, callback, *args):
    handle = Handle(callback, args, loop)
    _watch(loop, file, file.reader, handle)
    return handle


def _remove_reader(loop, file):
    if loop.is_closed() or file.poll is None or file.reader is None:
        return False
    _watch(loop, file, None, file.writer)
    return True


def _remove_writer(loop, file):
    if loop.is_closed() or file.poll is None or file.writer is None:
        return False
    _watch(loop, file, file.reader, None)
    return True


def add_reader(loop, fd, callback, *args):
    _refuse_transports(loop, fd)
    _add_reader(loop, _file_of(loop, fd), callback, *args)


def remove_reader(loop, fd):
    _refuse_transports(loop, fd)
    return _remove_reader(loop, _file_of(loop, fd))


def add_writer(loop, fd, callback, *args):
    _refuse_transports(loop, fd)
    _add_writer(loop, _file_of(loop, fd), callback, *args)


def remove_writer(loop, fd):
    _refuse_transports(loop, fd)
    return _remove_writer(loop, _file_of(loop, fd))


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
    return await _when(loop, sock, _add_reader, _remove_reader, lambda: sock.recv(nbytes), "data on its connection to ")


async def sock_recv_into(loop, sock, buf):
    return await _when(loop, sock, _add_reader, _remove_reader, lambda: sock.recv_into(buf), "data on its connection to ")


async def sock_accept(loop, sock):
    def attempt():
        conn, address = sock.accept()
        conn.setblocking(False)
        return conn, address
    return await _when(loop, sock, _add_reader, _remove_reader, attempt, "a client that connects to ")


async def sock_sendall(loop, sock, data):
    rest = memoryview(data)

    def attempt():
        nonlocal rest
        while rest:
            rest = rest[sock.send(rest):]
    return await _when(loop, sock, _add_writer, _remove_writer, attempt, "room for more data to ")


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

    handle = _add_writer(loop, file, ready)
    future.add_done_callback(lambda _: handle.cancelled() or _remove_writer(loop, file))
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
            _add_reader(self._loop, sock._file, self._accept, sock)

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
            _remove_reader(self._loop, sock._file)
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


class TransportSocket:
    """A transport's socket, to be asked about and not to be used."""

    __slots__ = ("_sock",)
    __module__ = "asyncio.trsock"
    __qualname__ = "TransportSocket"

    def __init__(self, sock):
        self._sock = sock

    def __repr__(self):
        sock = self._sock
        text = f"<asyncio.TransportSocket fd={sock.fileno()}, family={sock.family!s}, type={sock.type!s}, proto={sock.proto}"
        if sock.fileno() != -1:
            text += f", laddr={sock.getsockname()}"
            try:
                text += f", raddr={sock.getpeername()}"
            except OSError:
                pass
        return text + ">"

    def __getstate__(self):
        raise TypeError("Cannot serialize asyncio.TransportSocket object")

    family = property(lambda self: self._sock.family)
    type = property(lambda self: self._sock.type)
    proto = property(lambda self: self._sock.proto)

    def fileno(self):
        return self._sock.fileno()

    def dup(self):
        raise NotImplementedError("dup() of a transport's socket is not supported in the playground")

    def getsockopt(self, *args, **kwargs):
        return self._sock.getsockopt(*args, **kwargs)

    def setsockopt(self, *args, **kwargs):
        self._sock.setsockopt(*args, **kwargs)

    def getpeername(self):
        return self._sock.getpeername()

    def getsockname(self):
        return self._sock.getsockname()

    def gettimeout(self):
        return 0

    def settimeout(self, value):
        if value != 0:
            raise ValueError("settimeout(): only 0 timeout is allowed on transport sockets")

    def setblocking(self, flag):
        if flag:
            raise ValueError("setblocking(): transport sockets cannot be blocking")


class _SelectorSocketTransport(Transport):
    """A connection as a protocol uses it."""

    __module__ = "asyncio.selector_events"

    _eof = False
    _paused = False
    _closing = False
    _lost = 0  # writes since the connection was lost
    _protocol_paused = False
    _sock = None

    def __init__(self, loop, sock, protocol, waiter, extra, server, ssl=None):
        super().__init__(extra)
        self._extra["socket"] = TransportSocket(sock)
        try:
            self._extra["sockname"] = sock.getsockname()
        except OSError:
            self._extra["sockname"] = None
        if "peername" not in self._extra:
            try:
                self._extra["peername"] = sock.getpeername()
            except OSError:
                self._extra["peername"] = None
        if ssl:
            self._extra["sslcontext"] = ssl
            self._extra["cipher"] = ssl._CIPHER
        self._loop = loop
        self._sock = sock
        self._file = sock._file
        self._file.transport = self
        self._sock_fd = sock.fileno()
        self._server = server
        self._buffer = collections.deque()
        self._high, self._low = 65536, 16384
        self.set_protocol(protocol)
        if server is not None:
            server._attach(self)
        loop.call_soon(protocol.connection_made, self)
        loop.call_soon(self._begin_to_read)
        loop.call_soon(_settle, waiter)

    def __repr__(self):
        parts = [self.__class__.__name__]
        if self._sock is None:
            parts.append("closed")
        elif self._closing:
            parts.append("closing")
        parts.append(f"fd={self._sock_fd}")
        if not self._loop.is_closed():
            parts.append("read=" + ("polling" if self._file.reader is not None else "idle"))
            state = "polling" if self._file.writer is not None else "idle"
            parts.append(f"write=<{state}, bufsize={self.get_write_buffer_size()}>")
        return f"<{' '.join(parts)}>"

    _ends_late = True

    def __del__(self):
        if self._sock is not None:
            import warnings
            warnings.warn(f"unclosed transport {self!r}", ResourceWarning, source=self)
            self._sock.close()
            if self._server is not None:
                self._server._detach(self)

    def get_protocol(self):
        return self._protocol

    def set_protocol(self, protocol):
        self._protocol = protocol
        self._buffered = isinstance(protocol, BufferedProtocol)

    def is_closing(self):
        return self._closing

    # Reading

    def is_reading(self):
        return not self._closing and not self._paused

    def pause_reading(self):
        if self._closing or self._paused:
            return
        self._paused = True
        _remove_reader(self._loop, self._file)

    def resume_reading(self):
        if self._closing or not self._paused:
            return
        self._paused = False
        self._begin_to_read()

    def _begin_to_read(self):
        if self.is_reading():
            _add_reader(self._loop, self._file, self._read_ready)

    def _read_ready(self):
        if self._lost:
            return
        if self._buffered:
            return self._read_into()
        try:
            data = self._file.recv(_READ)
        except BaseException as exc:
            return self._fatal(exc, "Fatal read error on socket transport")
        if data is None:
            return
        if not data:
            return self._read_eof()
        try:
            self._protocol.data_received(data)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal(exc, "Fatal error: protocol.data_received() call failed.")

    def _read_into(self):
        try:
            buffer = self._protocol.get_buffer(-1)
            if not len(buffer):
                raise RuntimeError("get_buffer() returned an empty buffer")
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            return self._fatal(exc, "Fatal error: protocol.get_buffer() call failed.")
        try:
            size = self._sock.recv_into(buffer)
        except BlockingIOError:
            return
        except BaseException as exc:
            return self._fatal(exc, "Fatal read error on socket transport")
        if not size:
            return self._read_eof()
        try:
            self._protocol.buffer_updated(size)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal(exc, "Fatal error: protocol.buffer_updated() call failed.")

    def _read_eof(self):
        try:
            stay = self._protocol.eof_received()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            return self._fatal(exc, "Fatal error: protocol.eof_received() call failed.")
        if stay:
            _remove_reader(self._loop, self._file)
        else:
            self.close()

    # Writing

    def get_write_buffer_limits(self):
        return self._low, self._high

    def set_write_buffer_limits(self, high=None, low=None):
        if high is None:
            high = 65536 if low is None else 4 * low
        if low is None:
            low = high // 4
        if not high >= low >= 0:
            raise ValueError(f"high ({high!r}) must be >= low ({low!r}) must be >= 0")
        self._high, self._low = high, low
        self._pause_protocol()

    def get_write_buffer_size(self):
        return sum(map(len, self._buffer))

    def can_write_eof(self):
        return "sslcontext" not in self._extra

    def write(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f"data argument must be a bytes-like object, not {type(data).__name__!r}")
        if self._eof:
            raise RuntimeError("Cannot call write() after write_eof()")
        if not data:
            return
        if self._lost:
            return self._write_to_nobody()
        if not self._buffer:
            try:
                sent = self._file.send(data)
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                return self._fatal(exc, "Fatal write error on socket transport")
            data = memoryview(data)[sent:]
            if not data:
                return
            _add_writer(self._loop, self._file, self._write_ready)
        self._buffer.append(data)
        self._pause_protocol()

    def _write_to_nobody(self):
        if self._lost >= 5:
            _log().warning("socket.send() raised exception.")
        self._lost += 1

    def writelines(self, list_of_data):
        self.write(b"".join(list_of_data))

    def _write_ready(self):
        if self._lost:
            return
        buffer = self._buffer
        try:
            while buffer:
                data = buffer[0]
                sent = self._file.send(data)
                if sent < len(data):
                    buffer[0] = data[sent:]
                    break
                buffer.popleft()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            _remove_writer(self._loop, self._file)
            buffer.clear()
            return self._fatal(exc, "Fatal write error on socket transport")
        self._resume_protocol()
        if not buffer:
            _remove_writer(self._loop, self._file)
            if self._closing:
                self._call_connection_lost(None)
            elif self._eof:
                self._file.shutdown()

    def write_eof(self):
        if not self.can_write_eof():
            raise NotImplementedError
        if self._closing or self._eof:
            return
        self._eof = True
        if not self._buffer:
            self._file.shutdown()

    def _pause_protocol(self):
        if self._protocol_paused or self.get_write_buffer_size() <= self._high:
            return
        self._protocol_paused = True
        self._tell(self._protocol.pause_writing, "protocol.pause_writing() failed")

    def _resume_protocol(self):
        if self._protocol_paused and self.get_write_buffer_size() <= self._low:
            self._protocol_paused = False
            self._tell(self._protocol.resume_writing, "protocol.resume_writing() failed")

    def _tell(self, method, failure):
        try:
            method()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._loop.call_exception_handler({"message": failure, "exception": exc, "transport": self, "protocol": self._protocol})

    # Its end

    def close(self):
        if self._closing:
            return
        self._closing = True
        _remove_reader(self._loop, self._file)
        if not self._buffer:
            self._lost += 1
            _remove_writer(self._loop, self._file)
            self._loop.call_soon(self._call_connection_lost, None)

    def abort(self):
        self._force_close(None)

    def _fatal(self, exc, message):
        if isinstance(exc, OSError):
            if self._loop.get_debug():
                _log().debug("%r: %s", self, message, exc_info=True)
        else:
            self._loop.call_exception_handler({"message": message, "exception": exc, "transport": self, "protocol": self._protocol})
        self._force_close(exc)

    def _force_close(self, exc):
        if self._lost:
            return
        if self._buffer:
            self._buffer.clear()
            _remove_writer(self._loop, self._file)
        if not self._closing:
            self._closing = True
            _remove_reader(self._loop, self._file)
        self._lost += 1
        self._loop.call_soon(self._call_connection_lost, exc)

    def _call_connection_lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            self._sock.close()
            self._sock = None
            self._protocol = None
            server, self._server = self._server, None
            if server is not None:
                server._detach(self)


def _settle(waiter):
    if not waiter.done():
        waiter.set_result(None)


def _log():
    from logging import getLogger
    return getLogger("asyncio")
