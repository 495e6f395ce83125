"""What a socket's makefile() gives: its bytes, or its text, as a file."""

from io import DEFAULT_BUFFER_SIZE, BufferedIOBase, TextIOBase


class Stream(BufferedIOBase):
    """A file over a socket, of bytes."""

    def __init__(self, sock, mode):
        self._sock = sock
        self.mode = mode
        self.name = sock.fileno()
        self._read = "r" in mode or "w" not in mode
        self._write = "w" in mode
        self._have = bytearray()
        self._out = bytearray()

    def readable(self):
        self._check()
        return self._read

    def writable(self):
        self._check()
        return self._write

    def fileno(self):
        return self._sock.fileno()

    def _more(self):
        data = self._sock.recv(DEFAULT_BUFFER_SIZE)
        self._have += data
        return data

    def _cut(self, size):
        data = bytes(self._have[:size])
        del self._have[:size]
        return data

    def _readable(self):
        self._check()
        if not self._read:
            self._refuse("not readable")

    def read(self, size=-1):
        self._readable()
        while (size is None or size < 0 or len(self._have) < size) and self._more():
            pass
        return self._cut(len(self._have) if size is None or size < 0 else size)

    def read1(self, size=-1):
        self._readable()
        if not self._have:
            self._more()
        return self._cut(len(self._have) if size is None or size < 0 else size)

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def peek(self, size=0):
        self._readable()
        if not self._have:
            self._more()
        return bytes(self._have)

    def readline(self, size=-1):
        self._readable()
        start = 0
        while (at := self._have.find(b"\n", start)) < 0:
            start = len(self._have)
            if 0 <= size <= start or not self._more():
                at = len(self._have) - 1
                break
        return self._cut(at + 1 if size is None or size < 0 else min(at + 1, size))

    def write(self, data):
        self._check()
        if not self._write:
            self._refuse("not writable")
        self._out += data
        if len(self._out) > DEFAULT_BUFFER_SIZE:
            self.flush()
        return len(data)

    def flush(self):
        self._check()
        if self._out:
            data, self._out = bytes(self._out), bytearray()
            self._sock.sendall(data)

    def close(self):
        if self.closed:
            return
        try:
            self.flush()
        finally:
            super().close()
            self._sock._files -= 1
            if self._sock._closed:
                self._sock.close()


class TextStream(TextIOBase):
    """The same, of text."""

    def __init__(self, stream, encoding, errors, newline):
        self.buffer = stream
        self.encoding, self.errors, self.newlines = encoding, errors, None
        self._newline = newline

    mode = property(lambda self: self.buffer.mode)
    closed = property(lambda self: self.buffer.closed)

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def _text(self, data):
        text = data.decode(self.encoding, self.errors)
        return text.replace("\r\n", "\n") if self._newline is None else text

    def read(self, size=-1):
        if size is None or size < 0:
            return self._text(self.buffer.read())
        text = ""
        while len(text) < size and (line := self.buffer.readline()):
            text += self._text(line)
        rest = text[size:].encode(self.encoding)
        self.buffer._have[:0] = rest
        return text[:size]

    def readline(self, size=-1):
        return self._text(self.buffer.readline(size))

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self.buffer.write(text.encode(self.encoding, self.errors))
        return len(text)

    def flush(self):
        self.buffer.flush()

    def close(self):
        self.buffer.close()
