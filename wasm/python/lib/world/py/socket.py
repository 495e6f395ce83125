"""Sockets of the simulated network: TCP, as far as clients and plain servers use it. A call that blocks lets the virtual clock go on for its thread."""

import _network
import sys as _sys
from _network import End, HOSTNAME, LOCAL, fail
from _socketfile import Stream as _Stream, TextStream as _TextStream
from _world import now, wait
from enum import IntEnum, IntFlag
from errno import EAGAIN, EBADF, EINPROGRESS, EINVAL, EISCONN, EALREADY, ENOTCONN


class AddressFamily(IntEnum):
    AF_UNSPEC = 0
    AF_UNIX = 1
    AF_INET = 2
    AF_INET6 = 10


class SocketKind(IntEnum):
    SOCK_STREAM = 1
    SOCK_DGRAM = 2
    SOCK_RAW = 3
    SOCK_NONBLOCK = 2048
    SOCK_CLOEXEC = 524288


class AddressInfo(IntFlag):
    AI_PASSIVE = 1
    AI_CANONNAME = 2
    AI_NUMERICHOST = 4
    AI_V4MAPPED = 8
    AI_ALL = 16
    AI_ADDRCONFIG = 32
    AI_NUMERICSERV = 1024


class MsgFlag(IntFlag):
    MSG_OOB = 1
    MSG_PEEK = 2
    MSG_DONTWAIT = 64
    MSG_WAITALL = 256
    MSG_NOSIGNAL = 16384


for _names in (AddressFamily, SocketKind, AddressInfo, MsgFlag):
    globals().update(_names.__members__)
del _names

SOL_SOCKET, SOL_IP, SOL_TCP = 1, 0, 6
IPPROTO_IP, IPPROTO_TCP, IPPROTO_UDP, IPPROTO_IPV6 = 0, 6, 17, 41
SO_REUSEADDR, SO_TYPE, SO_ERROR, SO_SNDBUF, SO_RCVBUF, SO_KEEPALIVE, SO_LINGER, SO_REUSEPORT = 2, 3, 4, 7, 8, 9, 13, 15
TCP_NODELAY, TCP_KEEPIDLE, TCP_KEEPINTVL, TCP_KEEPCNT = 1, 4, 5, 6
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
SOMAXCONN = 4096
INADDR_ANY, INADDR_LOOPBACK = 0, 0x7F000001
EAI_NONAME, EAI_SERVICE, EAI_FAMILY = -2, -8, -6
NI_NUMERICHOST, NI_NUMERICSERV = 1, 2
has_ipv6 = False

_SERVICES = {"http": 80, "https": 443, "ftp": 21, "ssh": 22, "smtp": 25, "domain": 53, "mysql": 3306, "postgresql": 5432, "redis": 6379, "http-alt": 8080}

error = OSError
timeout = TimeoutError


class herror(OSError):
    pass


class gaierror(OSError):
    pass


_default_timeout = None


def getdefaulttimeout():
    return _default_timeout


def setdefaulttimeout(timeout, /):
    global _default_timeout
    _default_timeout = _seconds(timeout)


def _seconds(timeout):
    if timeout is None:
        return None
    timeout = float(timeout)
    if timeout < 0:
        raise ValueError("Timeout value out of range")
    return timeout


_open = {}  # what stands behind the numbers of open sockets


def _number(file):
    asyncio = _sys.modules.get("asyncio")
    fd = 6 if asyncio is not None and asyncio._get_running_loop() is not None else 3  # a loop has three of its own
    while fd in _open:
        fd += 1
    _open[fd] = file
    return fd


class socket:
    """A TCP socket."""

    # What it stands for: an End, or a Listener once it listens.
    _file = None
    _timeout = None
    _fd = -1
    _bound = None
    _connecting = False
    _files = 0  # made by makefile and not yet closed
    _closed = False

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        if fileno is not None:
            raise NotImplementedError("socket(fileno=…) is not supported in the playground")
        family = AF_INET if family == -1 else family
        type = SOCK_STREAM if type == -1 else type & ~(SOCK_NONBLOCK | SOCK_CLOEXEC)
        if family != AF_INET:
            raise NotImplementedError(f"a socket of family {_named(AddressFamily, family)} is not supported in the playground: there is AF_INET")
        if type != SOCK_STREAM:
            raise NotImplementedError(f"a socket of type {_named(SocketKind, type)} is not supported in the playground: there is SOCK_STREAM")
        self.family = AddressFamily(family)
        self.type = SocketKind(type)
        self.proto = 0 if proto == -1 else proto
        self._options = {}
        self._take(End(), _default_timeout)

    def _take(self, file, timeout):
        self._fd = file.fd = _number(file)
        self._file = file
        self._timeout = timeout

    def _become(self, file):
        file.fd = self._fd
        self._file = _open[self._fd] = file

    @classmethod
    def _of(cls, file, timeout, proto=0):
        """The socket of an end that is connected."""
        made = cls.__new__(cls)
        made.family, made.type, made.proto = AF_INET, SOCK_STREAM, proto
        made._options = {}
        made._take(file, timeout)
        return made

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        if not self._closed:
            self.close()

    def __repr__(self):
        text = f"<{self.__class__.__module__}.{self.__class__.__qualname__}{' [closed]' if self._closed else ''} fd={self._fd}"
        text += f", family={self.family}, type={self.type}, proto={self.proto}"
        if not self._closed:
            text += f", laddr={self.getsockname()}"
            if isinstance(self._file, End) and self._file.connected:
                text += f", raddr={self._file.remote}"
        return text + ">"

    def __getstate__(self):
        raise TypeError(f"cannot pickle {self.__class__.__name__!r} object")

    _ends_late = True

    def __del__(self):
        if self._fd >= 0:
            from warnings import warn
            warn(f"unclosed {self!r}", ResourceWarning, source=self)
            self._release()

    # Its state

    @property
    def timeout(self):
        return self._timeout

    def fileno(self):
        return self._fd

    def settimeout(self, value, /):
        self._timeout = _seconds(value)

    def gettimeout(self):
        return self._timeout

    def setblocking(self, flag, /):
        self._timeout = None if flag else 0.0

    def getblocking(self):
        return self._timeout != 0.0

    def get_inheritable(self):
        return False

    def set_inheritable(self, inheritable):
        pass

    def _opened(self):
        if self._fd < 0:
            raise fail(EBADF)
        return self._file

    def getsockname(self):
        file = self._opened()
        if isinstance(file, End):
            return file.local or self._bound or (_network.ANY, 0)
        return file.address

    def getpeername(self):
        file = self._opened()
        if not isinstance(file, End) or not file.connected:
            raise fail(ENOTCONN)
        return file.remote

    def setsockopt(self, level, optname, value, optlen=None, /):
        file = self._opened()
        self._options[level, optname] = value
        if (level, optname) == (SOL_SOCKET, SO_LINGER) and isinstance(file, End):
            file.lingers = value[4:] != b"\0\0\0\0" or value[:1] == b"\0"

    def getsockopt(self, level, optname, buflen=0, /):
        file = self._opened()
        if (level, optname) == (SOL_SOCKET, SO_ERROR):
            number, file.error = getattr(file, "error", 0), 0
            return number
        if (level, optname) == (SOL_SOCKET, SO_TYPE):
            return int(self.type)
        if optname in (SO_SNDBUF, SO_RCVBUF) and level == SOL_SOCKET:
            return _network.WINDOW
        return self._options.get((level, optname), 0)

    # Waiting

    def _wait(self, ready, what, timeout):
        """Waits until ready() holds; TimeoutError when that takes too long, BlockingIOError when the socket does not wait."""
        file = self._file
        if ready():
            return
        if timeout == 0:
            raise fail(EAGAIN)
        end = None if timeout is None else now() + timeout
        peer = getattr(file, "label", "") or _network.name_of(self.getsockname())
        while True:
            file.waits += 1
            try:
                woken = wait(file, peer, what + peer, None if end is None else max(end - now(), 0))
            finally:
                file.waits -= 1
            if ready():
                return
            if self._fd < 0:
                raise fail(EBADF)
            if not woken:
                raise TimeoutError("timed out")

    # A client

    def bind(self, address, /):
        file = self._opened()
        if self._bound or isinstance(file, End) and file.connected:
            raise fail(EINVAL)
        self._bound = _network.bind(_resolved(address, "bind"))
        file.local = None if self._bound[0] == _network.ANY else self._bound

    def connect(self, address, /):
        again = self._connecting
        file = self._begin(address)
        if self._timeout == 0 and not again:
            raise fail(EINPROGRESS)
        if self._timeout != 0:
            self._wait(file.writable, "an answer to its attempt to connect to ", self._timeout)
        self._connecting = False
        file.check()

    def connect_ex(self, address, /):
        try:
            self.connect(address)
        except gaierror:
            raise
        except OSError as exc:
            if exc.errno is None:
                return EAGAIN
            return exc.errno
        return 0

    def _begin(self, address):
        file = self._opened()
        if not isinstance(file, End):
            raise fail(EISCONN)
        if self._connecting:
            if not file.writable():
                raise fail(EALREADY)
            return file
        address = _resolved(address, "connect")
        if file.gone:  # a socket that was refused may be used again
            file = End(self._bound)
            self._become(file)
        _network.connect(file, address)
        self._connecting = True
        return file

    def recv(self, bufsize, flags=0, /):
        file = self._stream()
        if bufsize < 0:
            raise ValueError("negative buffersize in recv")
        timeout = 0.0 if flags & MSG_DONTWAIT else self._timeout
        self._wait(file.readable, "data on its connection to ", timeout)
        if flags & MSG_PEEK:
            return file.peek(bufsize)
        data = file.recv(bufsize)
        while flags & MSG_WAITALL and len(data) < bufsize:
            self._wait(file.readable, "data on its connection to ", timeout)
            more = file.recv(bufsize - len(data))
            if not more:
                break
            data += more
        return data

    def recv_into(self, buffer, nbytes=0, flags=0, /):
        view = memoryview(buffer).cast("B")
        data = self.recv(nbytes or len(view), flags)
        view[:len(data)] = data
        return len(data)

    def recvfrom(self, bufsize, flags=0, /):
        return self.recv(bufsize, flags), None

    def send(self, data, flags=0, /):
        file = self._stream()
        self._wait(file.writable, "room for more data to ", self._timeout)
        return file.send(_bytes(data))

    def sendall(self, data, flags=0, /):
        file = self._stream()
        data = memoryview(_bytes(data))
        end = None if self._timeout is None else now() + self._timeout
        while data:
            self._wait(file.writable, "room for more data to ", None if end is None else max(end - now(), 0))
            data = data[file.send(data):]

    def sendfile(self, file, offset=0, count=None):
        if offset:
            file.seek(offset)
        data = file.read() if count is None else file.read(count)
        self.sendall(data)
        return len(data)

    def _stream(self):
        file = self._opened()
        if not isinstance(file, End):
            raise fail(ENOTCONN)
        return file

    def shutdown(self, how, /):
        file = self._stream()
        if not file.connected or file.gone:
            raise fail(ENOTCONN)
        if how not in (SHUT_RD, SHUT_WR, SHUT_RDWR):
            raise fail(EINVAL)
        if how != SHUT_WR:
            file.deaf = True
            file.changed()
        if how != SHUT_RD:
            file.shutdown()

    # A server

    def listen(self, backlog=128, /):
        file = self._opened()
        if isinstance(file, End):
            if file.connected:
                raise fail(EINVAL)
            if not self._bound:
                self._bound = _network.bind((_network.ANY, 0))
            self._become(_network.listen(self._bound, backlog))
        else:
            file.backlog = backlog

    def accept(self):
        file = self._opened()
        if isinstance(file, End):
            raise fail(EINVAL)
        self._wait(file.readable, "a client that connects to ", self._timeout)
        end = file.accept()
        return socket._of(end, _default_timeout, self.proto), end.remote

    # Its end

    def close(self):
        self._closed = True
        if self._files <= 0:
            self._release()

    def detach(self):
        self._closed = True
        fd, self._fd = self._fd, -1
        return fd

    def _release(self):
        if self._fd < 0:
            return
        _open.pop(self._fd, None)
        self._fd = -1
        file = self._file
        if self._bound and not (isinstance(file, End) and file.connected):
            _network.unbind(self._bound)
        if file.poll is not None:
            file.poll.forget(file)
        file.close()
        file.changed()

    def makefile(self, mode="r", buffering=None, *, encoding=None, errors=None, newline=None):
        if not set(mode) <= {"r", "w", "b"}:
            raise ValueError(f"invalid mode {mode!r} (only r, w, b allowed)")
        self._files += 1
        stream = _Stream(self, mode)
        return stream if "b" in mode else _TextStream(stream, encoding or "utf-8", errors or "strict", newline)


SocketType = socket


def _named(kind, number):
    try:
        return kind(number).name
    except ValueError:
        return number


def _bytes(data):
    if isinstance(data, (bytes, bytearray)):
        return data
    try:
        return memoryview(data).cast("B")
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


def _resolved(address, method):
    """(host, port) with the host as an address."""
    if not isinstance(address, tuple):
        raise TypeError(f"{method}(): AF_INET address must be tuple, not {type(address).__name__}")
    if len(address) != 2:
        raise TypeError("AF_INET address must be a pair (host, port)")
    host, port = address
    if not isinstance(host, (str, bytes, bytearray)):
        raise TypeError(f"str, bytes or bytearray expected, not {type(host).__name__}")
    if not isinstance(port, int):
        raise TypeError(f"'{type(port).__name__}' object cannot be interpreted as an integer")
    if not 0 <= port <= 65535:
        raise OverflowError(f"{method}(): port must be 0-65535.")
    return gethostbyname(host if isinstance(host, str) else host.decode()), port


SocketIO = _Stream


# Names

def gethostname():
    return HOSTNAME


def getfqdn(name=""):
    return name or HOSTNAME


def _unknown(name):
    error = gaierror(EAI_NONAME, "Name or service not known")
    error.add_note(_network.note_on(name))
    return error


def gethostbyname(hostname, /):
    if not hostname:
        return _network.ANY
    address = _network.address_of(hostname)
    if address is None:
        raise _unknown(hostname)
    return address


def gethostbyname_ex(hostname, /):
    return hostname, [], [gethostbyname(hostname)]


def gethostbyaddr(ip_address, /):
    address = gethostbyname(ip_address)
    name = "localhost" if address == LOCAL else _network.name_of((address, 0))[:-2]
    if name == address:
        raise herror(1, "Unknown host")
    return name, [], [address]


def getservbyname(servicename, protocolname=None, /):
    if servicename not in _SERVICES:
        raise OSError("service/proto not found")
    return _SERVICES[servicename]


def getservbyport(port, protocolname=None, /):
    for name, number in _SERVICES.items():
        if number == port:
            return name
    raise OSError("port/proto not found")


def _port_of(port):
    if port is None:
        return 0
    if isinstance(port, int):
        return port
    text = port.decode() if isinstance(port, bytes) else port
    if text.isdigit():
        return int(text)
    if text not in _SERVICES:
        raise gaierror(EAI_SERVICE, "Servname not supported for ai_socktype")
    return _SERVICES[text]


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """The addresses of a name and a service, in the order in which they are to be tried."""
    number = _port_of(port)
    if isinstance(host, bytes):
        host = host.decode()
    if family not in (AF_UNSPEC, AF_INET):
        raise gaierror(-9, "Address family for hostname not supported")
    if host is None or host == "":
        address = _network.ANY if flags & AI_PASSIVE else LOCAL
    elif flags & AI_NUMERICHOST and not _network.is_address(host):
        raise _unknown(host)
    else:
        address = gethostbyname(host)
    kinds = [(SOCK_STREAM, 6), (SOCK_DGRAM, 17), (SOCK_RAW, 0)]
    canonical = host or "" if flags & AI_CANONNAME else ""
    return [(AF_INET, kind, number_of, canonical, (address, number)) for kind, number_of in kinds if type in (0, kind) and proto in (0, number_of)]


def getnameinfo(sockaddr, flags, /):
    host, port = sockaddr[:2]
    name = host
    if not flags & NI_NUMERICHOST:
        try:
            name = gethostbyaddr(host)[0]
        except herror:
            pass
    service = str(port)
    if not flags & NI_NUMERICSERV:
        try:
            service = getservbyport(port)
        except OSError:
            pass
    return name, service


# Connections and servers

_GLOBAL_DEFAULT = object()


def create_connection(address, timeout=_GLOBAL_DEFAULT, source_address=None, *, all_errors=False):
    """A socket that is connected to (host, port)."""
    host, port = address
    errors = []
    for family, kind, proto, _, found in getaddrinfo(host, port, 0, SOCK_STREAM):
        made = socket(family, kind, proto)
        try:
            if timeout is not _GLOBAL_DEFAULT:
                made.settimeout(timeout)
            if source_address:
                made.bind(source_address)
            made.connect(found)
            return made
        except OSError as exc:
            errors.append(exc)
            made.close()
    try:
        if all_errors:
            raise ExceptionGroup("create_connection failed", errors)
        raise errors[0]
    finally:
        errors = None


def has_dualstack_ipv6():
    return False


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    """A socket that listens at (host, port)."""
    made = socket(family, SOCK_STREAM)
    try:
        made.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        try:
            made.bind(address)
        except OSError as exc:
            text = f"{exc.strerror} (while attempting to bind on address {address!r})"
            raise type(exc)(exc.errno, text) from None
        made.listen(128 if backlog is None else backlog)
        return made
    except OSError:
        made.close()
        raise


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    """Two sockets that are connected to one another."""
    one, other = End(), End()
    one.local = other.remote = (LOCAL, _network.free_port())
    other.local = one.remote = (LOCAL, _network.free_port())
    one.label = other.label = "the other one of a pair of sockets"
    _network.pair(one, other, None)
    return socket._of(one, _default_timeout), socket._of(other, _default_timeout)


# Numbers

def htons(x, /):
    return (x & 255) << 8 | x >> 8 & 255


ntohs = htons


def htonl(x, /):
    return int.from_bytes(x.to_bytes(4, "little"), "big")


ntohl = htonl


def inet_aton(ip_addr, /):
    if not _network.is_address(ip_addr):
        raise OSError("illegal IP address string passed to inet_aton")
    return bytes(int(part) for part in ip_addr.split("."))


def inet_ntoa(packed_ip, /):
    if len(packed_ip) != 4:
        raise OSError("packed IP wrong length")
    return ".".join(map(str, packed_ip))


def inet_pton(address_family, ip_string, /):
    if address_family != AF_INET:
        raise OSError(97, "Address family not supported by protocol")
    if not _network.is_address(ip_string):
        raise OSError("illegal IP address string passed to inet_pton")
    return inet_aton(ip_string)


def inet_ntop(address_family, packed_ip, /):
    if address_family != AF_INET:
        raise ValueError(f"unknown address family {address_family}")
    return inet_ntoa(packed_ip)
