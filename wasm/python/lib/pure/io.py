"""Streams in memory."""

__all__ = ["StringIO", "BytesIO", "TextIOBase", "IOBase", "RawIOBase", "BufferedIOBase", "TextIOWrapper", "UnsupportedOperation",
           "SEEK_SET", "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE", "open"]
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192
open = open


class UnsupportedOperation(OSError, ValueError):
    """A stream cannot do that."""


class IOBase:
    """A stream."""

    closed = False

    def _refuse(self, name):
        raise UnsupportedOperation(name)

    def close(self):
        self.closed = True

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def flush(self):
        self._check()

    def isatty(self):
        self._check()
        return False

    def readable(self):
        return False

    writable = seekable = readable

    def fileno(self):
        self._refuse("fileno")

    def seek(self, *args):
        self._refuse("seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, pos=None):
        self._refuse("truncate")

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *exc_info):
        self.close()

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1):
        out, n = [], 0
        for line in self:
            out.append(line)
            n += len(line)
            if hint is not None and 0 < hint <= n:
                break
        return out

    def writelines(self, lines):
        self._check()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    """A stream of bytes without a buffer."""


class BufferedIOBase(IOBase):
    """A stream of bytes."""


class TextIOBase(IOBase):
    """A stream of text."""

    encoding = errors = newlines = None

    def read(self, size=-1):
        self._refuse("read")

    def readline(self, size=-1):
        self._refuse("readline")

    def write(self, s):
        self._refuse("write")


class _Memory:
    # A buffer and a place in it. Text written at the end is kept in pieces.

    def _start(self, empty):
        self._empty = empty
        self._buf = empty
        self._parts = []
        self._pos = self._end = 0

    def _whole(self):
        if self._parts:
            self._buf += self._empty.join(self._parts)
            self._parts = []
        return self._buf

    def _put(self, data):
        n = len(data)
        if self._pos == self._end:
            self._parts.append(data)
        else:
            buf = self._whole()
            if self._pos > len(buf):
                buf += self._filler * (self._pos - len(buf))
            self._buf = buf[:self._pos] + data + buf[self._pos + n:]
        self._pos += n
        self._end = max(self._end, self._pos)
        return n

    def getvalue(self):
        self._check()
        return self._whole()

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def read(self, size=-1, /):
        self._check()
        buf = self._whole()
        end = len(buf) if size is None or size < 0 else self._pos + size
        data = buf[self._pos:end]
        self._pos += len(data)
        return data

    def readline(self, size=-1, /):
        self._check()
        buf = self._whole()
        end = buf.find(self._newline, self._pos) + 1 or len(buf)
        if size is not None and size >= 0:
            end = min(end, self._pos + size)
        data = buf[self._pos:end]
        self._pos += len(data)
        return data

    def seek(self, pos, whence=0, /):
        self._check()
        if whence == 0 and pos < 0:
            raise ValueError(f"{'Negative seek position' if self._empty == '' else 'negative seek value'} {pos}")
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)" if self._empty == "" else f"invalid whence ({whence}, should be 0, 1 or 2)")
        if whence and pos and self._empty == "":
            raise OSError("Can't do nonzero cur-relative seeks")
        self._pos = max(pos + (0, self._pos, len(self._whole()))[whence], 0)
        return self._pos

    def tell(self):
        self._check()
        return self._pos

    def truncate(self, pos=None, /):
        self._check()
        pos = self._pos if pos is None else pos
        if pos < 0:
            raise ValueError(f"Negative size value {pos}")
        self._buf = self._whole()[:pos]
        self._end = len(self._buf)
        return pos


class StringIO(_Memory, TextIOBase):
    """Text in memory."""

    _newline = "\n"
    _filler = "\0"
    line_buffering = False

    def __init__(self, initial_value="", newline="\n"):
        if not isinstance(initial_value, (str, type(None))):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        self._start("")
        if initial_value:
            self._put(initial_value)
            self._pos = 0

    def write(self, s, /):
        self._check()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got {type(s).__name__!r}")
        return self._put(s)


class BytesIO(_Memory, BufferedIOBase):
    """Bytes in memory."""

    _newline = b"\n"
    _filler = b"\0"

    def __init__(self, initial_bytes=b""):
        self._start(b"")
        if initial_bytes:
            self._put(bytes(initial_bytes))
            self._pos = 0

    def write(self, b, /):
        self._check()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return self._put(bytes(b))

    read1 = _Memory.read

    def readinto(self, b, /):
        data = self.read(len(b))
        b[:len(data)] = data
        return len(data)

    def getbuffer(self):
        return memoryview(bytearray(self.getvalue()))


class TextIOWrapper(TextIOBase):
    """Refused: there are no files of bytes to wrap."""

    def __init__(self, *args, **kwargs):
        raise NotImplementedError("io.TextIOWrapper is not supported in the playground")
