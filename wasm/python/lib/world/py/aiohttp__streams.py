"""The body of an answer, read as it arrives."""
import asyncio as _asyncio

__all__ = ("StreamReader", "AsyncStreamIterator", "ChunkTupleAsyncStreamIterator")


class AsyncStreamIterator:
    def __init__(self, read_func):
        self.read_func = read_func

    def __aiter__(self):
        return self

    async def __anext__(self):
        piece = await self.read_func()
        if piece == b"":
            raise StopAsyncIteration
        return piece


class ChunkTupleAsyncStreamIterator:
    def __init__(self, stream):
        self._stream = stream

    def __aiter__(self):
        return self

    async def __anext__(self):
        piece = await self._stream.readchunk()
        if piece == (b"", False):
            raise StopAsyncIteration
        return piece


class StreamReader:
    """Pieces of a body that arrived and were not read yet. Above twice its limit the connection reads no more until there is room.

    deadline: the loop's time at which waiting for more ends in TimeoutError, None: never.
    """

    def __init__(self, protocol, limit=2 ** 16, *, deadline=None, loop=None):
        self._protocol = protocol
        self._low_water, self._high_water = limit, 2 * limit
        self._deadline = deadline
        self._loop = loop or _asyncio.get_running_loop()
        self._pieces = []
        self._size = 0
        self._cursor = 0  # how much was read
        self._ends = []  # with a body in chunks: where chunks end, as far as they were not passed yet
        self._eof = False
        self._exception = None
        self._waiter = None
        self._at_eof = []
        self.total_bytes = 0

    def __repr__(self):
        about = [type(self).__name__]
        if self._size:
            about.append(f"{self._size} bytes")
        if self._eof:
            about.append("eof")
        if self._low_water != 2 ** 16:
            about.append(f"low={self._low_water} high={self._high_water}")
        if self._waiter:
            about.append(f"w={self._waiter!r}")
        if self._exception:
            about.append(f"e={self._exception!r}")
        return f"<{' '.join(about)}>"

    # What the connection's side does.

    def feed_data(self, data):
        self._pieces.append(data)
        self._size += len(data)
        self.total_bytes += len(data)
        self._wake()
        if self._size > self._high_water:
            self._protocol.pause_reading()

    def end_chunk(self):
        if self._ends and self._ends[-1] == self.total_bytes or not self.total_bytes:
            return  # the empty chunk at the end of a body that nobody has read yet
        self._ends.append(self.total_bytes)
        self._wake()

    def feed_eof(self):
        self._eof = True
        self._wake()
        calls, self._at_eof = self._at_eof, []
        for call in calls:
            call()

    def set_exception(self, error):
        self._exception = error
        self._at_eof = []
        waiter, self._waiter = self._waiter, None
        if waiter and not waiter.done():
            waiter.set_exception(error)

    def _wake(self):
        waiter, self._waiter = self._waiter, None
        if waiter and not waiter.done():
            waiter.set_result(None)

    # What a program does.

    def exception(self):
        return self._exception

    def on_eof(self, callback):
        if self._eof:
            callback()
        else:
            self._at_eof.append(callback)

    def is_eof(self):
        return self._eof

    def at_eof(self):
        return self._eof and not self._size

    async def wait_eof(self):
        while not self._eof:
            await self._wait("wait_eof")

    async def _wait(self, name):
        if self._waiter is not None:
            raise RuntimeError(f"{name}() called while another coroutine is already waiting for incoming data")
        waiter = self._waiter = self._loop.create_future()
        try:
            async with _asyncio.timeout_at(self._deadline):
                await waiter
        finally:
            self._waiter = None

    def _take(self, n):
        # The next n bytes, or what there is; n < 0: all.
        pieces = self._pieces
        if n < 0 or n >= self._size:
            data = pieces[0] if len(pieces) == 1 else b"".join(pieces)
            self._pieces = []
        else:
            count = got = 0
            while got < n:
                got += len(pieces[count])
                count += 1
            data = b"".join(pieces[:count])
            self._pieces = pieces[count:]
            if got > n:
                self._pieces.insert(0, data[n:])
                data = data[:n]
        self._size -= len(data)
        self._cursor += len(data)
        if self._size < self._low_water:
            self._protocol.resume_reading()
        return data

    def _check(self):
        if self._exception is not None:
            raise self._exception

    async def readline(self):
        return await self.readuntil()

    async def readuntil(self, separator=b"\n"):
        if not separator:
            raise ValueError("Separator should be at least one-byte string")
        self._check()
        searched = 0
        while True:
            if len(self._pieces) > 1:
                self._pieces = [b"".join(self._pieces)]
            found = self._pieces[0].find(separator, searched) if self._pieces else -1
            if found >= 0:
                end = found + len(separator)
                if end > self._high_water:
                    raise ValueError("Chunk too big")
                return self._take(end)
            if self._size > self._high_water:
                raise ValueError("Chunk too big")
            if self._eof:
                return self._take(-1)
            searched = max(0, self._size - len(separator) + 1)
            await self._wait("readuntil")

    async def read(self, n=-1):
        self._check()
        if n == 0:
            return b""
        if n < 0:
            blocks = []
            while block := await self.readany():
                blocks.append(block)
            return b"".join(blocks)
        while not self._size and not self._eof:
            await self._wait("read")
        return self.read_nowait(n)

    async def readany(self):
        self._check()
        while not self._size and not self._eof:
            await self._wait("readany")
        return self.read_nowait()

    async def readexactly(self, n):
        self._check()
        blocks, missing = [], n
        while missing > 0:
            block = await self.read(missing)
            if not block:
                partial = b"".join(blocks)
                raise _asyncio.IncompleteReadError(partial, n)
            blocks.append(block)
            missing -= len(block)
        return b"".join(blocks)

    async def readchunk(self):
        """The next piece, and whether a chunk of the transfer ends with it."""
        while True:
            self._check()
            while self._ends:
                end = self._ends.pop(0)
                if end >= self._cursor:
                    return self._take(end - self._cursor) if end > self._cursor else b"", True
            if self._size:
                return self._take(len(self._pieces[0])), False
            if self._eof:
                return b"", False
            await self._wait("readchunk")

    def read_nowait(self, n=-1):
        self._check()
        if self._waiter and not self._waiter.done():
            raise RuntimeError("Called while some coroutine is waiting for incoming data.")
        return self._take(n)

    def __aiter__(self):
        return AsyncStreamIterator(self.readline)

    def iter_chunked(self, n):
        return AsyncStreamIterator(lambda: self.read(n))

    def iter_any(self):
        return AsyncStreamIterator(self.readany)

    def iter_chunks(self):
        return ChunkTupleAsyncStreamIterator(self)
