"""A connection's end at the client: what arrives goes through the parser into the answer that is waited for."""
import asyncio as _asyncio

from _http import CHUNKED, END, EOF, Incomplete, Malformed, Response, ResponseParser
from aiohttp.client_exceptions import (ClientConnectionError, ClientConnectionResetError, ClientOSError, ClientPayloadError, ServerDisconnectedError,
                                       SocketTimeoutError)
from aiohttp.streams import StreamReader

__all__ = ()

# How a body that broke off is named in the text of the error, by the way it was framed.
_CUT_CHUNKS = "<TransferEncodingError: 400, message='Not enough data to satisfy transfer length header.'>"
_CUT_LENGTH = "<ContentLengthError: 400, message='Not enough data to satisfy content length header.'>"


class ResponseHandler(_asyncio.Protocol):
    """One request at a time: begin() for it, then head() for the answer, whose body comes into the payload that head() gives as well."""

    def __init__(self, loop):
        self._loop = loop
        self.transport = None
        self._parser = ResponseParser()
        self._closing = False
        self._error = None
        self._waiter = None
        self._message = None
        self._payload = None
        self._paused = False
        self._writable = None  # a future, while the transport's buffer is full
        self._read_timeout = None
        self._alarm = None
        self._began = None

    # For the connector.

    def is_connected(self):
        return self.transport is not None and not self.transport.is_closing()

    @property
    def should_close(self):
        """Whether the connection must not serve another request."""
        return self._closing or self._error is not None or self._payload is not None and not self._payload.is_eof() or not self._parser.idle

    def close(self):
        if self.transport is not None:
            self.transport.close()
            self.transport = None
        self._drop_alarm()
        if self._payload is not None and not self._payload.is_eof() and self._payload.exception() is None:
            self._payload.set_exception(ClientConnectionError("Connection closed"))

    # For a request.

    def begin(self, method, *, deadline=None, read_timeout=None, limit=2 ** 16, began=None):
        """Makes ready for the answer to a request. began is called when its first byte is there."""
        self._parser.expect(method)
        self._message = None
        self._payload = StreamReader(self, limit, deadline=deadline, loop=self._loop)
        self._read_timeout = read_timeout
        self._began = began
        self._set_alarm()

    def write(self, data):
        if self._error is not None:
            raise self._error
        if not self.is_connected():
            raise ClientConnectionResetError("Cannot write to closing transport")
        self.transport.write(data)

    async def drain(self):
        if self._error is not None:
            raise self._error
        if self._writable is not None:
            await self._writable

    async def head(self):
        """The answer's head and its body's stream."""
        if self._message is None:
            if self._error is not None:
                raise self._error
            self._waiter = self._loop.create_future()
            try:
                await self._waiter
            finally:
                self._waiter = None
        return self._message, self._payload

    def _fail(self, error):
        self._error = error
        self._closing = True
        self._drop_alarm()
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_exception(error)

    # The time between two arrivals.

    def _set_alarm(self):
        self._drop_alarm()
        if self._read_timeout:
            self._alarm = self._loop.call_later(self._read_timeout, self._too_late)

    def _drop_alarm(self):
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    def _too_late(self):
        error = SocketTimeoutError("Timeout on reading data from socket")
        self._fail(error)
        if self._payload is not None:
            self._payload.set_exception(error)

    def pause_reading(self):
        if not self._paused and self.transport is not None:
            self._paused = True
            self.transport.pause_reading()
            self._drop_alarm()

    def resume_reading(self):
        if self._paused and self.transport is not None:
            self._paused = False
            self.transport.resume_reading()
            self._set_alarm()

    # For the transport.

    def connection_made(self, transport):
        self.transport = transport

    def pause_writing(self):
        self._writable = self._loop.create_future()

    def resume_writing(self):
        writable, self._writable = self._writable, None
        if writable is not None and not writable.done():
            writable.set_result(None)

    def data_received(self, data):
        if self._alarm is not None:
            self._set_alarm()
        if self._began is not None:
            began, self._began = self._began, None
            began()
        self._parser.feed(data)
        self._pump()

    def eof_received(self):
        self._drop_alarm()

    def connection_lost(self, exc):
        self._drop_alarm()
        if self._error is None and not self._closing_cleanly(exc):
            self._fail(ClientOSError(*exc.args) if isinstance(exc, OSError) else ServerDisconnectedError())
        self._closing = True
        self.resume_writing()

    def _closing_cleanly(self, exc):
        # Feeds the parser the end, for a body may end with the connection. False when an answer was waited for and none came.
        within = self._message is not None and not self._payload.is_eof()
        self._parser.feed(b"")
        if within:
            self._pump(exc)
        return self._message is not None

    def _pump(self, lost=None):
        # Hands on what the parser makes of what arrived.
        while self._waiting_for_something():
            try:
                event = self._parser.next()
            except Incomplete as error:
                self._payload.set_exception(_broken_off(error, lost))
                return self._fail(self._payload.exception())
            except Malformed as error:
                return self._malformed(error)
            if event is None or event is EOF:
                return
            if isinstance(event, Response):
                self._message = event
                self._closing = self._closing or not event.keep_alive
                if self._waiter is not None and not self._waiter.done():
                    self._waiter.set_result(None)
            elif event is END:
                self._drop_alarm()
                if self._message.framing == CHUNKED:
                    self._payload.end_chunk()
                self._payload.feed_eof()
            else:
                self._payload.feed_data(event)
                if self._message.framing == CHUNKED and self._parser.chunk_over:
                    self._payload.end_chunk()

    def _waiting_for_something(self):
        # What comes between two answers stays in the parser, and makes that the connection is not used again.
        return self._payload is not None and not self._payload.is_eof()

    def _malformed(self, error):
        if self._message is not None:
            error = ClientPayloadError(f"Response payload is not completed: <TransferEncodingError: 400, message={str(error)!r}>")
            self._payload.set_exception(error)
        self._fail(error)
        if self.transport is not None:
            self.transport.close()


def _broken_off(error, lost):
    text = "Response payload is not completed: " + (_CUT_CHUNKS if error.framing == CHUNKED else _CUT_LENGTH)
    return ClientPayloadError(text if lost is None else f"{text}. {lost!r}")
