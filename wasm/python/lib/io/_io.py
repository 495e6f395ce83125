"""Streams: text and bytes in memory, and the files of a run (_files: what the machine keeps of them)."""
import _files

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    """A stream cannot do that."""

    __module__ = "io"


class IOBase:
    """A stream."""

    __module__ = "io"

    closed = False
    _closed_message = "I/O operation on closed file."

    def _refuse(self, name):
        raise UnsupportedOperation(name)

    def close(self):
        self.closed = True

    def _check(self):
        if self.closed:
            raise ValueError(self._closed_message)

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

    __module__ = "io"


class BufferedIOBase(IOBase):
    """A stream of bytes."""

    __module__ = "io"


class TextIOBase(IOBase):
    """A stream of text."""

    __module__ = "io"

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
    _closed_message = "I/O operation on closed file"
    line_buffering = False

    def __init__(self, initial_value="", newline="\n"):
        if not isinstance(initial_value, (str, type(None))):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        self._mode = newline
        if newline in ("\r", "\r\n"):
            self._newline = newline
        self._start("")
        if initial_value:
            self.write(initial_value)
            self._pos = 0

    def readline(self, size=-1, /):
        if self._mode != "":
            return _Memory.readline(self, size)
        # With newline="" lines end in any way and stay as they are.
        self._check()
        buf = self._whole()
        ends = [k for k in (buf.find("\n", self._pos), buf.find("\r", self._pos)) if k >= 0]
        end = len(buf)
        if ends:
            end = min(ends) + 1
            if buf[end - 1:end + 1] == "\r\n":
                end += 1
        if size is not None and size >= 0:
            end = min(end, self._pos + size)
        return self.read(end - self._pos)

    @property
    def newlines(self):
        return None

    def write(self, s, /):
        self._check()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got {type(s).__name__!r}")
        size = len(s)
        if self._mode is None:
            s = s.replace("\r\n", "\n").replace("\r", "\n")
        elif self._newline != "\n":
            s = s.replace("\n", self._newline)
        self._put(s)
        return size


class BytesIO(_Memory, BufferedIOBase):
    """Bytes in memory."""

    _newline = b"\n"
    _filler = b"\0"

    def __init__(self, initial_bytes=b""):
        self._start(b"")
        if isinstance(initial_bytes, str):
            raise TypeError("a bytes-like object is required, not 'str'")
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


_HOME = "/home/user"
_current = [_HOME]  # the current folder


def _path(file):
    # The name under which the run keeps a file: relative to "/home/user" when it lies there.
    if isinstance(file, int):
        raise NotImplementedError("open() of a file descriptor is not supported in the playground")
    name = file if isinstance(file, (str, bytes)) else getattr(type(file), "__fspath__", None)
    if name is None:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(file).__name__}")
    if callable(name):
        name = name(file)
    if isinstance(name, bytes):
        name = name.decode()
    if "\0" in name:
        raise ValueError("embedded null byte")
    if not name:
        return name
    parts = []
    for part in (name if name[0] == "/" else _current[0] + "/" + name).split("/"):
        if part == "..":
            del parts[-1:]
        elif part and part != ".":
            parts.append(part)
    return "/".join(parts[2:]) if parts[:2] == ["home", "user"] else "/" + "/".join(parts)


_folders = {"", "/", "/home", "/tmp"}  # those that are there without a file in them


def _is_directory(path):
    return path in _folders or any(name.startswith(path + "/") for name in (*_nodes, *_files.names(), *_folders))


def _all_files():
    return {*_nodes, *_files.names()}


_nodes = {}  # the contents of the files that have been opened: a bytearray for each name


def _node(file, path, kind):
    # The contents to open; kind is r, w, a or x.
    if file != "" and _is_directory(path):
        raise IsADirectoryError(21, "Is a directory", file)
    node = _nodes.get(path)
    if node is None and (data := _files.read(path)) is not None:
        node = _nodes[path] = bytearray(data)
    if node is None and (kind == "r" or not path or "/" in path and not _is_directory(path.rpartition("/")[0] or "/")):
        raise FileNotFoundError(2, "No such file or directory", file)
    if node is not None and kind == "x":
        raise FileExistsError(17, "File exists", file)
    if node is None:
        node = _nodes[path] = bytearray()
        _files.write(path, b"")
    if kind == "w":
        node.clear()
        _files.write(path, b"")
    return node


_disks = []  # the world's disk (module _disk), or None when files take no time; empty until the first file is opened


def _disk():
    if not _disks:
        import _world
        disk = None
        if "disks" in _world.config():
            from _disk import disk
        _disks.append(disk)
    return _disks[0]


class FileIO(RawIOBase):
    """A file of bytes, kept in memory for the run."""

    _closed_message = "I/O operation on closed file"
    _buffer = 0  # how many bytes are got ahead and kept back

    def __init__(self, file, mode="r", closefd=True, opener=None):
        if isinstance(file, IOBase):
            raise NotImplementedError("a buffer around a stream of the program's own is not supported in the playground")
        kinds = [c for c in mode if c in "rwax"]
        if len(kinds) != 1 or mode.count("+") > 1:
            raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
        if opener is not None or not closefd:
            raise NotImplementedError("open() with opener or closefd=False is not supported in the playground")
        self.name = file
        kind, plus = kinds[0], "+" in mode
        self.mode = {"r": "rb", "w": "rb" if plus else "wb", "a": "ab", "x": "xb"}[kind] + "+" * plus
        self._reads, self._writes, self._appends = plus or kind == "r", plus or kind != "r", kind == "a"
        self._path = _path(file)
        self._disk = _disk()
        self._got = range(0)  # which bytes have been got from the disk …
        self._kept = 0  # … and how many are still to go there
        if self._disk is not None:
            self._disk.access("open", self._path, 0)
        self._data = _node(file, self._path, kind)
        self._pos = len(self._data) if self._appends else 0
        self._changed = False

    def __repr__(self):
        if self.closed:
            return "<_io.FileIO [closed]>"
        return f"<_io.FileIO name={self.name!r} mode={self.mode!r} closefd=True>"

    def _may(self, able, verb):
        self._check()
        if not able:
            self._refuse(self._refusals[verb])

    _refusals = {"read": "File not open for reading", "readline": "File not open for reading", "write": "File not open for writing"}

    def readable(self):
        self._check()
        return self._reads

    def writable(self):
        self._check()
        return self._writes

    def seekable(self):
        self._check()
        return True

    def read(self, size=-1, /):
        self._may(self._reads, "read")
        end = len(self._data) if size is None or size < 0 else self._pos + size
        data = bytes(self._data[self._pos:end])
        self._pos += len(data)
        if self._disk is not None:
            self._get(self._pos - len(data), self._pos)
        return data

    def _get(self, start, end):
        # Takes the time in which these bytes come from the disk, as far as they are not there yet.
        if self._got.start <= start <= self._got.stop:
            start = self._got.stop
        if end > start:
            self._got = range(start, max(end, min(start + self._buffer, len(self._data))))
            self._disk.access("read", self._path, len(self._got))

    def readall(self):
        return self.read()

    def readline(self, size=-1, /):
        self._may(self._reads, "readline")
        end = self._data.find(b"\n", self._pos) + 1 or len(self._data)
        return self.read(end - self._pos if size is None or size < 0 else min(size, end - self._pos))

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def write(self, data, /):
        self._may(self._writes, "write")
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(memoryview(data))
        if self._appends:
            self._pos = len(self._data)
        if self._pos > len(self._data):
            self._data += bytes(self._pos - len(self._data))
        self._data[self._pos:self._pos + len(data)] = data
        self._pos += len(data)
        self._changed = True
        if self._disk is not None and data:
            self._kept += len(data)
            if self._kept > self._buffer:
                self._put()
        return len(data)

    def _put(self):
        # Takes the time in which the bytes kept back go to the disk.
        size, self._kept = self._kept, 0
        if size:
            self._disk.access("write", self._path, size)

    def seek(self, pos, whence=0, /):
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError(f"whence value {whence} unsupported")
        pos += (0, self._pos, len(self._data))[whence]
        if pos < 0:
            raise OSError(22, "Invalid argument")
        self._pos = pos
        return pos

    def truncate(self, size=None, /):
        self._may(self._writes, "write")
        size = self._pos if size is None else size
        if size < 0:
            raise OSError(22, "Invalid argument")
        del self._data[size:]
        self._data += bytes(size - len(self._data))
        self._changed = True
        return size

    def flush(self):
        self._check()
        if self._changed:
            self._changed = False
            _files.write(self._path, bytes(self._data))
            self._put()

    def close(self):
        if not self.closed:
            self.flush()
            self.closed = True


class _Buffered(FileIO, BufferedIOBase):
    # What open() gives for bytes. Nothing is held back, so what one handle writes another reads at once.

    _refusals = {"read": "read", "readline": "readline", "write": "write"}
    _buffer = DEFAULT_BUFFER_SIZE

    def _check(self, verb=None):
        if self.closed:
            raise ValueError(self._closed_message if verb is None else f"{verb} of closed file" if verb != "write" else "write to closed file")

    def _may(self, able, verb):
        if able:
            self._check(verb)
        else:
            self._refuse(self._refusals[verb])

    def __repr__(self):
        return f"<_io.{type(self).__name__} name={self.name!r}>"

    def read1(self, size=-1, /):
        return self.read(size)

    def peek(self, size=0, /):
        self._may(self._reads, "read")
        return bytes(self._data[self._pos:self._pos + DEFAULT_BUFFER_SIZE])


class BufferedReader(_Buffered):
    """A file of bytes to be read."""


class BufferedWriter(_Buffered):
    """A file of bytes to be written."""


class BufferedRandom(_Buffered):
    """A file of bytes to be read and written."""


class TextIOWrapper(TextIOBase):
    """Text over a stream of bytes."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        "".encode(encoding or "utf-8")
        self.buffer = buffer
        self.encoding = encoding or "UTF-8"
        self.errors = errors or "strict"
        self.line_buffering, self.write_through = line_buffering, write_through
        self._newline = newline
        self._seen = set()
        self._ahead, self._at = "", 0  # text decoded and not yet read begins at _at
        self._base = 0  # where _ahead began in the buffer
        self._from = None  # of a file on a disk: how far it has been read

    @property
    def closed(self):
        return self.buffer.closed

    @property
    def name(self):
        return self.buffer.name

    @property
    def newlines(self):
        seen = tuple(end for end in ("\r", "\n", "\r\n") if end in self._seen)
        return seen if len(seen) > 1 else seen[0] if seen else None

    def __repr__(self):
        name = f" name={self.buffer.name!r}" if hasattr(self.buffer, "name") else ""
        mode = f" mode={self.mode!r}" if hasattr(self, "mode") else ""
        return f"<_io.TextIOWrapper{name}{mode} encoding={self.encoding!r}>"

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    def _fill(self):
        # Decodes what the buffer has beyond the text at hand.
        if self._at == len(self._ahead):
            self._base = self.buffer.tell()
            self._ahead, self._at = self._read_all().decode(self.encoding, self.errors), 0

    def _read_all(self):
        # What the buffer has. From a disk it takes its time only as the text is read (_taken).
        buffer = self.buffer
        disk = getattr(buffer, "_disk", None)
        if disk is None:
            return buffer.read()
        buffer._disk, self._from = None, self._base
        try:
            return buffer.read()
        finally:
            buffer._disk = disk

    def _start_reading(self):
        self._check()
        if not self.buffer.readable():
            self._refuse("not readable")
        self._fill()

    def _taken(self, end):
        # The text up to end, its line ends translated.
        text, self._at = self._ahead[self._at:end], end
        if self._from is not None:
            start = self._from
            self._from += len(text.encode(self.encoding, self.errors))
            self.buffer._get(start, self._from)
        if self._newline in (None, ""):
            if "\r\n" in text:
                self._seen.add("\r\n")
            rest = text.replace("\r\n", "")
            self._seen.update(c for c in "\r\n" if c in rest)
            if self._newline is None and "\r" in text:
                return text.replace("\r\n", "\n").replace("\r", "\n")
        return text

    def read(self, size=-1, /):
        self._start_reading()
        if size is None or size < 0:
            return self._taken(len(self._ahead))
        end = min(self._at + size, len(self._ahead))
        if self._newline is not None:
            return self._taken(end)
        end = self._at
        for _ in range(size):
            end += 2 if self._ahead.startswith("\r\n", end) else 1
        return self._taken(min(end, len(self._ahead)))

    def readline(self, size=-1, /):
        self._start_reading()
        text, start = self._ahead, self._at
        if self._newline in ("\n", "\r", "\r\n"):
            k = text.find(self._newline, start)
            end = k + len(self._newline) if k >= 0 else len(text)
        else:
            n, r = text.find("\n", start), text.find("\r", start)
            end = n + 1 if n >= 0 else len(text)
            if 0 <= r < end:
                end = r + 2 if text.startswith("\r\n", r) else r + 1
        if size is not None and size >= 0:
            end = min(end, start + size)
        return self._taken(end)

    def _settle(self):
        # Puts the buffer where the reader is.
        if self._at < len(self._ahead):
            self.buffer.seek(self._place())
        self._ahead, self._at = "", 0

    def _place(self):
        return self._base + len(self._ahead[:self._at].encode(self.encoding, self.errors)) if self._ahead else self.buffer.tell()

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self._check()
        if not self.buffer.writable():
            self._refuse("not writable")
        self._settle()
        out = text.replace("\n", self._newline) if self._newline in ("\r", "\r\n") else text
        self.buffer.write(out.encode(self.encoding, self.errors))
        return len(text)

    def __next__(self):
        self._check()
        return super().__next__()

    def tell(self):
        self._check()
        return self._place()

    def seek(self, pos, whence=0, /):
        self._check()
        if whence == 1 and pos:
            self._refuse("can't do nonzero cur-relative seeks")
        if whence == 2 and pos:
            self._refuse("can't do nonzero end-relative seeks")
        if whence == 0 and pos < 0:
            raise ValueError(f"negative seek position {pos!r}")
        self._settle()
        return self.buffer.seek(pos, whence)

    def truncate(self, pos=None, /):
        self._check()
        self._settle()
        return self.buffer.truncate(pos)

    def flush(self):
        self._check()
        self.buffer.flush()

    def close(self):
        self.buffer.close()

    def detach(self):
        self._settle()
        return self.buffer

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        if encoding is not None:
            self.encoding = encoding
        if errors is not None:
            self.errors = errors
        if newline is not None:
            self._newline = newline


def _open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    # The builtin open().
    if not isinstance(file, (str, bytes, int)) and not hasattr(type(file), "__fspath__"):
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(file).__name__}")
    if not isinstance(file, (str, bytes, int)):
        file = type(file).__fspath__(file)
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    if set(mode) - set("axrwb+t") or len(mode) > len(set(mode)):
        raise ValueError(f"invalid mode: {mode!r}")
    binary = "b" in mode
    if binary and "t" in mode:
        raise ValueError("can't have text and binary mode at once")
    if sum(c in mode for c in "axrw") > 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    for given, what in ((encoding, "an encoding"), (errors, "an errors"), (newline, "a newline")):
        if binary and given is not None:
            raise ValueError(f"binary mode doesn't take {what} argument")
    if buffering == 0 and not binary:
        FileIO(file, mode.replace("t", ""), closefd, opener)
        raise ValueError("can't have unbuffered text I/O")
    flags = mode.replace("b", "").replace("t", "")
    kind = FileIO if buffering == 0 else BufferedRandom if "+" in mode else BufferedReader if "r" in mode else BufferedWriter
    if not binary and newline not in (None, "", "\n", "\r", "\r\n"):
        raise ValueError(f"illegal newline value: {newline}")
    stream = kind(file, flags, closefd, opener)
    if binary:
        return stream
    stream = TextIOWrapper(stream, encoding, errors, newline, buffering == 1)
    stream.mode = mode
    return stream
