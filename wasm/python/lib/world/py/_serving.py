"""What the servers share: their connections, the server's end of one, and forms."""

import asyncio
import time

import _http
from urllib.parse import parse_qsl

MALFORMED = b"Invalid HTTP request received."


class Connections:
    """The connections of one server, as the library has them: each with serve(), its http (a Connection), its task, and busy while it answers."""

    def __init__(self):
        self._open = set()

    async def serve(self, connection, leaving):
        """Serves a connection to its end. When leaving() says so, its cancellation is the server's doing."""
        self._open.add(connection)
        try:
            await connection.serve()
        except asyncio.CancelledError:
            if not leaving():
                raise
        finally:
            self._open.discard(connection)
            connection.http.writer.close()

    def end_idle(self):
        for connection in list(self._open):
            if not connection.busy:
                connection.task.cancel()

    async def ended(self):
        """Returns when those that were busy have answered."""
        if self._open:
            await asyncio.wait([connection.task for connection in self._open])


class Connection:
    """The server's end of a connection: the requests on it one after the other, the body of each in pieces.

    head() gives the next request's head, None when the client has closed; piece() the next piece of its body, b"" at its end. head() first reads over what is left of the body before.
    """

    def __init__(self, reader, writer):
        self._reader, self.writer = reader, writer
        self._parser = _http.RequestParser()
        self._continue = False
        self.body_over = True
        self.peer = _address(writer.get_extra_info("peername"))
        self.here = _address(writer.get_extra_info("sockname"))

    async def head(self):
        """Raises _http.Malformed for what is no request."""
        while not self.body_over:
            await self.piece()
        request = await self._next()
        if request is _http.EOF:
            return None
        self.body_over = False
        self._continue = request.expects_continue
        return request

    async def piece(self):
        if self.body_over:
            return b""
        if self._continue:
            self._continue = False
            self.writer.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        data = await self._next()
        if data is _http.END:
            self.body_over = True
            return b""
        return data

    async def body(self):
        """What is left of the body."""
        pieces = []
        while data := await self.piece():
            pieces.append(data)
        return b"".join(pieces)

    async def gone(self):
        """Returns when the client has closed its side; what it sends meanwhile is kept."""
        while True:
            data = await self._reader.read(65536)
            self._parser.feed(data)
            if not data:
                return

    def when_gone(self, call):
        """Has call called at the moment that the client closes its side, or the connection breaks."""
        reader, feed_eof, set_exception = self._reader, self._reader.feed_eof, self._reader.set_exception

        def ended():
            feed_eof()
            call()

        def broken(error):
            set_exception(error)
            call()
        reader.feed_eof, reader.set_exception = ended, broken

    @property
    def closed_by_client(self):
        """Whether the client has closed its side and all that it sent has been read."""
        return self._reader.at_eof()

    async def _next(self):
        while (made := self._parser.next()) is None:
            try:
                data = await self._reader.read(65536)
            except ConnectionError:
                data = b""
            self._parser.feed(data)
        return made

    async def close(self):
        self.writer.close()
        try:
            await self.writer.wait_closed()
        except ConnectionError:
            pass


def _address(name):
    return tuple(name[:2]) if name else None


def date():
    """The instant as the header Date has it."""
    return time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime())


class Uploaded:
    """A file in a form."""

    def __init__(self, filename, kind, headers, data):
        self.filename, self.kind, self.headers, self.data = filename, kind, headers, data


def form(content_type, body):
    """The fields of a form's body as pairs, None when it is no form. Their values are texts, or Uploaded."""
    kind, _, options = content_type.partition(";")
    kind = kind.strip().lower()
    if kind == "application/x-www-form-urlencoded":
        return parse_qsl(body.decode("utf-8"), keep_blank_values=True)
    if kind == "multipart/form-data":
        return _multipart(options, body)
    return None


def _multipart(options, body):
    boundary = _option(options, "boundary")
    fields = []
    for part in body.split(b"--" + boundary.encode())[1:-1]:
        head, _, content = part.partition(b"\r\n\r\n")
        headers = [(name.strip().lower(), text.strip()) for name, _, text in (line.partition(":") for line in head.decode().strip("\r\n").split("\r\n"))]
        about = dict(headers).get("content-disposition", "")
        filename = _option(about, "filename")
        value = content[:-2].decode("utf-8") if filename is None else Uploaded(filename, dict(headers).get("content-type"), headers, content[:-2])
        fields.append((_option(about, "name"), value))
    return fields


def _option(text, name):
    for word in text.split(";"):
        key, equals, said = word.strip().partition("=")
        if equals and key.lower() == name:
            return said.strip('"')
    return None
