"""What can go wrong with a request.

    HTTPError
      RequestError
        TransportError
          TimeoutException     ConnectTimeout, ReadTimeout, WriteTimeout, PoolTimeout
          NetworkError         ConnectError, ReadError, WriteError, CloseError
          ProtocolError        LocalProtocolError, RemoteProtocolError
          ProxyError, UnsupportedProtocol
        DecodingError, TooManyRedirects
      HTTPStatusError
    InvalidURL, CookieConflict
    StreamError                StreamConsumed, StreamClosed, ResponseNotRead, RequestNotRead
"""


class HTTPError(Exception):
    """A request failed, or its answer has the status of an error."""

    def __init__(self, message):
        super().__init__(message)
        self._request = None

    @property
    def request(self):
        if self._request is None:
            raise RuntimeError("The .request property has not been set.")
        return self._request

    @request.setter
    def request(self, request):
        self._request = request


class RequestError(HTTPError):
    """There is no answer."""

    def __init__(self, message, *, request=None):
        super().__init__(message)
        self._request = request


class TransportError(RequestError):
    """The connection."""


class TimeoutException(TransportError):
    """It took too long."""


class ConnectTimeout(TimeoutException):
    """… to connect."""


class ReadTimeout(TimeoutException):
    """… until the server sent something."""


class WriteTimeout(TimeoutException):
    """… to send something to the server."""


class PoolTimeout(TimeoutException):
    """… until a connection of the pool was free."""


class NetworkError(TransportError):
    """The network."""


class ReadError(NetworkError):
    """Receiving failed."""


class WriteError(NetworkError):
    """Sending failed."""


class ConnectError(NetworkError):
    """No connection could be made."""


class CloseError(NetworkError):
    """Closing failed."""


class ProxyError(TransportError):
    """The proxy refused."""


class UnsupportedProtocol(TransportError):
    """The address is of another kind than http."""


class ProtocolError(TransportError):
    """Something that is no HTTP."""


class LocalProtocolError(ProtocolError):
    """… of the client's."""


class RemoteProtocolError(ProtocolError):
    """… of the server's."""


class DecodingError(RequestError):
    """The body cannot be decoded."""


class TooManyRedirects(RequestError):
    """The answers sent the client from one place to the next."""


class HTTPStatusError(HTTPError):
    """raise_for_status() found a status that is no success."""

    def __init__(self, message, *, request, response):
        super().__init__(message)
        self.request = request
        self.response = response


class InvalidURL(Exception):
    """The address is none."""


class CookieConflict(Exception):
    """There are several cookies of that name."""


class StreamError(RuntimeError):
    """The body of an answer was used in the wrong way."""


class StreamConsumed(StreamError):
    def __init__(self):
        super().__init__(
            "Attempted to read or stream some content, but the content has already been streamed. For requests, this could be due to passing a generator as "
            "request content, and then receiving a redirect response or a secondary request as part of an authentication flow. For responses, this could be due "
            "to attempting to stream the response content more than once.")


class StreamClosed(StreamError):
    def __init__(self):
        super().__init__("Attempted to read or stream content, but the stream has been closed.")


class ResponseNotRead(StreamError):
    def __init__(self):
        super().__init__("Attempted to access streaming response content, without having called `read()`.")


class RequestNotRead(StreamError):
    def __init__(self):
        super().__init__("Attempted to access streaming request content, without having called `read()`.")
