"""HTTP/1.1 without input and output: bytes into messages and messages into bytes. Clients, servers and the world's hosts all speak through this module.

A parser is fed with what arrives and asked for what it makes:

    parser = RequestParser()
    parser.feed(b"POST /ask HTTP/1.1\\r\\nContent-Length: 5\\r\\n\\r\\nhel")
    parser.next()      # a Request
    parser.next()      # b"hel"
    parser.next()      # None: feed it
    parser.feed(b"lo")
    parser.next()      # b"lo"
    parser.next()      # END: the message is over; the next call begins the next one

feed(b"") says that the peer has closed its side. Then next() gives EOF where a message could have begun, and raises Incomplete within one. Whatever is no HTTP
raises Malformed, at its place in the row: what came before it has been given. A ResponseParser must be told what each response answers (see expect).

A body is framed by its length, in chunks, or by the end of the connection; the head's `framing` says which. The bodies' bytes are slices of what was fed,
heads are split with str methods as a whole: there is no loop over bytes here, for this runs in an interpreter.
"""
from http import HTTPStatus as _Status

__all__ = ["Headers", "Request", "Response", "RequestParser", "ResponseParser", "Malformed", "Incomplete", "END", "EOF", "CHUNKED", "UNTIL_CLOSE",
           "request_bytes", "response_bytes", "chunk_bytes", "LAST_CHUNK", "frame", "reason_of"]

CHUNKED = -1  # as a message's framing, in place of a length
UNTIL_CLOSE = -2
LAST_CHUNK = b"0\r\n\r\n"


class _Mark:
    def __init__(self, name):
        self._name = name

    def __repr__(self):
        return self._name


END = _Mark("END")
EOF = _Mark("EOF")
_MISSING = _Mark("MISSING")


class Malformed(ValueError):
    """What the peer sent is no HTTP. status is what a server answers to it; line is the line that is wrong, where it is one, as it came."""

    def __init__(self, text, status=400, line=b""):
        super().__init__(text)
        self.status = status
        self.line = line


class Incomplete(Malformed):
    """The peer closed within a message. framing is that of its body, None within a head; received counts the body's bytes, and in_chunk says how many of
    the last chunk's came and how many did not, None between chunks."""

    def __init__(self, text, framing=None, received=0, in_chunk=None):
        super().__init__(text)
        self.framing = framing
        self.received = received
        self.in_chunk = in_chunk


class Headers:
    """Names with values, in order; a name may have several. Names are compared without regard to case and kept as they were written.

    Made from a mapping or pairs. [name] and get give the first value, getall gives all of them; add appends, [name] = value replaces.
    """

    __slots__ = ("_items",)
    _fold = staticmethod(str.lower)

    def __init__(self, items=(), /, **named):
        self._items = []  # (folded name, name, value)
        self.extend(items, **named)

    def extend(self, items=(), /, **named):
        """Appends: what is there stays."""
        self._items += self._read(items, named)

    def update(self, items=(), /, **named):
        """Replaces the values of every name that items has, each at its first place."""
        came = set()
        for folded, name, value in self._read(items, named):
            if folded in came:
                self._items.append((folded, name, value))
            else:
                self[name] = value
                came.add(folded)

    def _read(self, items, named):
        if isinstance(items, Headers):
            pairs = list(items.items())
        elif hasattr(items, "keys"):
            pairs = [(name, items[name]) for name in items.keys()]
        else:
            pairs = list(items)
        fold = self._fold
        return [(fold(name), name, value) for name, value in [*pairs, *named.items()]]

    def add(self, name, value):
        self._items.append((self._fold(name), name, value))

    def getall(self, name, default=_MISSING):
        folded = self._fold(name)
        found = [value for key, _, value in self._items if key == folded]
        if found or default is _MISSING and not self._missing(name):
            return found
        return default

    def getone(self, name, default=_MISSING):
        folded = self._fold(name)
        for key, _, value in self._items:
            if key == folded:
                return value
        if default is _MISSING:
            self._missing(name)
        return default

    def _missing(self, name):
        raise KeyError(name)

    def get(self, name, default=None):
        return self.getone(name, default)

    def __getitem__(self, name):
        return self.getone(name)

    def __setitem__(self, name, value):
        folded = self._fold(name)
        for place, item in enumerate(self._items):
            if item[0] == folded:
                after = [item for item in self._items[place + 1:] if item[0] != folded]
                self._items[place:] = [(folded, name, value), *after]
                return
        self._items.append((folded, name, value))

    def __delitem__(self, name):
        self.popall(name)

    def setdefault(self, name, default=None):
        if name not in self:
            self.add(name, default)
        return self.getone(name)

    def popone(self, name, default=_MISSING):
        folded = self._fold(name)
        for place, item in enumerate(self._items):
            if item[0] == folded:
                del self._items[place]
                return item[2]
        if default is _MISSING:
            self._missing(name)
        return default

    pop = popone

    def popall(self, name, default=_MISSING):
        found = self.getall(name, default)
        folded = self._fold(name)
        self._items = [item for item in self._items if item[0] != folded]
        return found

    def popitem(self):
        if not self._items:
            raise KeyError("empty multidict")
        return self._items.pop()[1:]

    def clear(self):
        self._items = []

    def copy(self):
        return type(self)(self)

    def items(self):
        return [(name, value) for _, name, value in self._items]

    def keys(self):
        return [name for _, name, _ in self._items]

    def values(self):
        return [value for _, _, value in self._items]

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self._items)

    def __contains__(self, name):
        if not isinstance(name, str):
            return False
        folded = self._fold(name)
        return any(item[0] == folded for item in self._items)

    def __eq__(self, other):
        if hasattr(other, "getall"):
            return [(folded, value) for folded, _, value in self._items] == [(self._fold(name), value) for name, value in other.items()]
        if not hasattr(other, "keys"):
            return NotImplemented
        return len(self) == len(other) and all(name in other and other[name] == value for name, value in self.items())

    __hash__ = None

    def __repr__(self):
        return f"<{type(self).__name__}({', '.join(f'{name!r}: {value!r}' for name, value in self.items())})>"


class _Message:
    __slots__ = ("version", "headers", "framing")

    @property
    def keep_alive(self):
        """Whether the connection serves another message after this one, as far as this side says."""
        if self.framing == UNTIL_CLOSE:
            return False
        wishes = _tokens(self.headers, "Connection")
        return "close" not in wishes if self.version >= (1, 1) else "keep-alive" in wishes


class Request(_Message):
    """The head of a request: method, target (as it stood in the first line), version (a pair), headers, framing."""

    __slots__ = ("method", "target")

    def __init__(self, method, target, version, headers):
        self.method = method
        self.target = target
        self.version = version
        self.headers = headers
        self.framing = _framing(headers, 0, strict=True)

    @property
    def expects_continue(self):
        """Whether the client waits for "100 Continue" before it sends the body."""
        return self.version >= (1, 1) and self.headers.get("Expect", "").lower() == "100-continue"

    def __repr__(self):
        return f"<Request {self.method} {self.target}>"


class Response(_Message):
    """The head of a response: status, reason, version (a pair), headers, framing. method is that of the request it answers."""

    __slots__ = ("status", "reason")

    def __init__(self, status, reason, version, headers, method="GET"):
        self.status = status
        self.reason = reason
        self.version = version
        self.headers = headers
        bodiless = method == "HEAD" or status < 200 or status in (204, 304)
        self.framing = 0 if bodiless else _framing(headers, UNTIL_CLOSE)

    def __repr__(self):
        return f"<Response {self.status} {self.reason}>"


def _tokens(headers, name):
    return [word.strip().lower() for value in headers.getall(name, ()) for word in value.split(",")]


def _framing(headers, default, strict=False):
    # Both kinds of framing in one request can make two servers read different requests: refused. A client takes the chunks.
    codings = _tokens(headers, "Transfer-Encoding")
    lengths = {value.strip() for line in headers.getall("Content-Length", ()) for value in line.split(",")}
    if codings:
        if strict and lengths:
            raise Malformed("Transfer-Encoding and Content-Length in one request")
        if codings != ["chunked"]:
            raise Malformed(f"Transfer-Encoding {', '.join(codings)} is not supported", 501)
        return CHUNKED
    if not lengths:
        return default
    length = lengths.pop()
    if lengths or not (length.isascii() and length.isdigit()):
        raise Malformed("Invalid Content-Length")
    return int(length)


class _Parser:
    # _left is what is still to come: of a body its bytes, of a chunk its bytes and the line end behind it.
    def __init__(self, limit=65536):
        """limit: how many bytes a head may have."""
        self._limit = limit
        self._data = b""
        self._closed = False
        self._read = self._head
        self._left = 0
        self._size = 0  # of the chunk
        self._message = None
        self._received = 0

    @property
    def idle(self):
        """Whether the parser stands between two messages, with nothing of the next one there."""
        return self._read == self._head and not self._data

    @property
    def chunk_over(self):
        """Whether a chunk ended with the piece of a body that next() gave last."""
        return self._read == self._chunk_end

    def feed(self, data):
        """Takes what arrived; b"": nothing more will come."""
        if data:
            self._data = self._data + data if self._data else bytes(data)
        else:
            self._closed = True

    def next(self):
        """The next head, piece of a body (bytes), END or EOF; None: not yet there."""
        return self._read()

    def _head(self):
        data = self._data
        while data[:2] == b"\r\n":  # an empty line before a message is allowed
            data = self._data = data[2:]
        end, width = data.find(b"\r\n\r\n"), 4
        bare = data.find(b"\n\n", 0, None if end < 0 else end)  # a bare line feed ends a line, too
        if bare >= 0:
            end, width = bare, 2
        if end > self._limit or end < 0 and len(data) > self._limit:
            raise Malformed("The head of the message is too long", 431)
        if end < 0:
            if not self._closed:
                self._check_start(data)
                return None
            if not data:
                return EOF
            raise Incomplete("The connection was closed within the head of a message")
        self._data = data[end + width:]
        lines = _text(data[:end]).replace("\r\n", "\n").split("\n")
        message = self._message = self._first(lines[0], _headers(lines))
        self._received = 0
        self._begin(message.framing)
        return message

    def _check_start(self, data):
        pass

    def _begin(self, framing):
        if framing == CHUNKED:
            self._read = self._chunk_head
        elif framing == UNTIL_CLOSE:
            self._read = self._rest
        else:
            self._left = framing
            self._read = self._length if framing else self._over

    def _over(self):
        self._read = self._head
        self._message = None
        return END

    def _piece(self):
        # What is there of the _left bytes.
        data = self._data
        if len(data) <= self._left:
            self._data = b""
        else:
            self._data = data[self._left:]
            data = data[:self._left]
        self._left -= len(data)
        self._received += len(data)
        return data

    def _starved(self):
        if self._closed:
            in_chunk = (self._size - self._left, self._left) if self._read == self._chunk else None
            raise Incomplete("The connection was closed within the body of a message", self._message.framing, self._received, in_chunk)
        return None

    def _length(self):
        if not self._data:
            return self._starved()
        data = self._piece()
        if not self._left:
            self._read = self._over
        return data

    def _rest(self):
        if self._data:
            data, self._data = self._data, b""
            self._received += len(data)
            return data
        return self._over() if self._closed else None

    def _line(self):
        # The next line, None when it is not whole.
        end = self._data.find(b"\n")
        if end < 0:
            if len(self._data) > 4096:
                raise Malformed("The head of a chunk is too long")
            return self._starved()
        line = self._data[:end].rstrip(b"\r")
        self._data = self._data[end + 1:]
        return line

    def _chunk_head(self):
        line = self._line()
        if line is None:
            return None
        size = line.partition(b";")[0].strip()
        if not size or len(size) > 15 or size.strip(b"0123456789abcdefABCDEF"):
            raise Malformed("Invalid size of a chunk", line=line + b"\r\n")
        self._left = self._size = int(size, 16)
        self._read = self._chunk if self._left else self._trailer
        return self._read()

    def _chunk(self):
        if not self._data:
            return self._starved()
        data = self._piece()
        if not self._left:
            self._read = self._chunk_end
        return data

    def _chunk_end(self):
        line = self._line()
        if line is None:
            return None
        if line:
            raise Malformed("A chunk is longer than its size says")
        self._read = self._chunk_head
        return self._chunk_head()

    def _trailer(self):
        while (line := self._line()) is not None:  # headers behind the body say nothing that is used here
            if not line:
                return self._over()
        return None


class RequestParser(_Parser):
    """Reads what a client sends: a Request, its body, END, and so on."""

    def _first(self, line, headers):
        words = line.split(" ")
        if len(words) != 3 or not words[0] or not words[1]:
            raise Malformed("Invalid request line: " + line[:80])
        method, target, version = words
        if not _is_token(method):
            raise Malformed("Invalid method: " + method[:80])
        version = _version(version)
        if version >= (1, 1) and "Host" not in headers:
            raise Malformed("A request of HTTP/1.1 must have a Host header")
        return Request(method, target, version, headers)


class ResponseParser(_Parser):
    """Reads what a server sends: a Response, its body, END. Interim responses (100 to 199) are passed over."""

    _method = "GET"

    def expect(self, method):
        """The next response answers a request with this method: a response to HEAD has no body."""
        self._method = method

    def _check_start(self, data):
        # Said at once, lest a client wait for the head of what will never be one.
        if data and not data.startswith(b"HTTP/"[:len(data)]):
            raise Malformed("Invalid status line: " + _text(data[:80]), line=data)

    def _head(self):
        message = super()._head()
        while isinstance(message, Response) and message.status < 200:
            if message.status == 101:
                raise Malformed("Another protocol was offered (101), none was asked for")
            self._over()
            message = super()._head()
        return message

    def _first(self, line, headers):
        version, _, rest = line.partition(" ")
        status, _, reason = rest.strip().partition(" ")
        if not line.startswith("HTTP/") or len(status) != 3 or not (status.isascii() and status.isdigit()):
            raise Malformed("Invalid status line: " + line[:80], line=line.encode() + b"\r\n")
        return Response(int(status), reason.strip(), _version(version), headers, self._method)


def _text(data):
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


_VERSIONS = {"HTTP/1.1": (1, 1), "HTTP/1.0": (1, 0)}


def _version(text):
    version = _VERSIONS.get(text)
    if version is None:
        raise Malformed("Invalid version: " + text[:80], 505)
    return version


_TOKEN = "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def _is_token(text):
    return bool(text) and not text.strip(_TOKEN)  # nothing is left: there was nothing else


def _headers(lines):
    headers = Headers()
    items = headers._items
    for line in lines[1:]:
        name, colon, value = line.partition(":")
        if line[:1] in (" ", "\t") and items:  # a line that begins with a space goes on with the value above it
            folded, name, before = items[-1]
            items[-1] = (folded, name, before + " " + line.strip(" \t"))
            continue
        if not colon or not _is_token(name) or "\0" in value or "\r" in value:
            raise Malformed("Invalid header line: " + line[:80])
        items.append((name.lower(), name, value.strip(" \t")))
    return headers


def reason_of(status):
    """The usual words of a status, "" for one that has none."""
    try:
        return _Status(status).phrase
    except ValueError:
        return ""


def links(field):
    """What a field Link points to: {relation, or target when it has none: {"url": target, parameter: its value}}."""
    found = {}
    for link in field.replace(", <", ",<").split(",<"):
        target, angle, rest = link.strip().lstrip("<").partition(">")
        if not angle:
            continue
        about = {"url": target}
        for part in rest.split(";")[1:]:
            name, _, value = part.partition("=")
            about[name.strip()] = value.strip().strip("\"'")
        found[about.get("rel") or target] = about
    return found


def _head_bytes(first, headers):
    lines = [first]
    for name, value in headers.items():
        line = f"{name}: {value}"
        if "\n" in line or "\r" in line or "\0" in line:
            raise ValueError("Newline or carriage return character detected in HTTP status message or header. This is a potential security issue.")
        lines.append(line)
    lines.append("\r\n")
    return "\r\n".join(lines).encode("utf-8")


def request_bytes(method, target, headers, body=b""):
    """The bytes of a request. headers must frame the body (see frame)."""
    return _head_bytes(f"{method} {target} HTTP/1.1", headers) + body


def response_bytes(status, headers, body=b"", reason=None):
    """The bytes of a response. headers must frame the body (see frame); reason: None for the status's usual words."""
    return _head_bytes(f"HTTP/1.1 {status} {reason_of(status) if reason is None else reason}", headers) + body


def chunk_bytes(data):
    """A piece of a body in chunks; b"" for b"", which would end it."""
    return b"%x\r\n%b\r\n" % (len(data), data) if data else b""


def frame(headers, framing):
    """Sets the one header that says how the body is framed: a length or CHUNKED."""
    chunked = framing == CHUNKED
    headers.popall("Content-Length" if chunked else "Transfer-Encoding", None)
    if chunked:
        headers["Transfer-Encoding"] = "chunked"
    else:
        headers["Content-Length"] = str(framing)
