"""The transport of a connection, which tells a protocol what arrives and writes what it is given."""

import collections

from _watching import leave_reading, leave_writing, watch_reading, watch_writing
from asyncio.protocols import BufferedProtocol
from asyncio.transports import Transport

_READ = 262144


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
        leave_reading(self._loop, self._file)

    def resume_reading(self):
        if self._closing or not self._paused:
            return
        self._paused = False
        self._begin_to_read()

    def _begin_to_read(self):
        if self.is_reading():
            watch_reading(self._loop, self._file, self._read_ready)

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
            leave_reading(self._loop, self._file)
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
            watch_writing(self._loop, self._file, self._write_ready)
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
            leave_writing(self._loop, self._file)
            buffer.clear()
            return self._fatal(exc, "Fatal write error on socket transport")
        self._resume_protocol()
        if not buffer:
            leave_writing(self._loop, self._file)
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
        leave_reading(self._loop, self._file)
        if not self._buffer:
            self._lost += 1
            leave_writing(self._loop, self._file)
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
            leave_writing(self._loop, self._file)
        if not self._closing:
            self._closing = True
            leave_reading(self._loop, self._file)
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
