"""What can go wrong with a request."""
import asyncio as _asyncio

__all__ = ("ClientError", "ClientConnectionError", "ClientConnectionResetError", "ClientOSError", "ClientConnectorError", "ClientConnectorDNSError",
           "ClientProxyConnectionError", "ClientSSLError", "ClientConnectorSSLError", "ClientConnectorCertificateError", "ConnectionTimeoutError",
           "SocketTimeoutError", "ServerConnectionError", "ServerTimeoutError", "ServerDisconnectedError", "ServerFingerprintMismatch",
           "UnixClientConnectorError", "ClientResponseError", "ClientHttpProxyError", "WSServerHandshakeError", "ContentTypeError",
           "ClientPayloadError", "InvalidURL", "InvalidUrlClientError", "RedirectClientError", "NonHttpUrlClientError",
           "InvalidUrlRedirectClientError", "NonHttpUrlRedirectClientError", "TooManyRedirects", "WSMessageTypeError")


class ClientError(Exception):
    """Whatever a client raises."""


class ClientResponseError(ClientError):
    """There was an answer, and it is not what was wanted."""

    def __init__(self, request_info, history, *, status=None, message="", headers=None):
        super().__init__(request_info, history)
        self.request_info = request_info
        self.history = history
        self.status = 0 if status is None else status
        self.message = message
        self.headers = headers

    @property
    def code(self):
        return self.status

    def __str__(self):
        return f"{self.status}, message={self.message!r}, url={str(self.request_info.real_url)!r}"

    def __repr__(self):
        more = [f"status={self.status!r}"] if self.status else []
        if self.message:
            more.append(f"message={self.message!r}")
        if self.headers is not None:
            more.append(f"headers={self.headers!r}")
        return f"{type(self).__name__}({', '.join([repr(self.request_info), repr(self.history), *more])})"


class ContentTypeError(ClientResponseError):
    """The answer is of another type than the one asked for."""


class WSServerHandshakeError(ClientResponseError):
    """The server does not speak WebSocket."""


class ClientHttpProxyError(ClientResponseError):
    """The proxy refuses."""


class TooManyRedirects(ClientResponseError):
    """The answers sent the client from one place to the next."""


class ClientConnectionError(ClientError):
    """Something about the connection."""


class ClientConnectionResetError(ClientConnectionError, ConnectionResetError):
    """The connection is gone, and something was to be sent."""


class ClientOSError(ClientConnectionError, OSError):
    """What the operating system says of a connection."""


class ClientConnectorError(ClientOSError):
    """No connection could be made."""

    def __init__(self, connection_key, os_error):
        super().__init__(os_error.errno, os_error.strerror)
        self._conn_key = connection_key
        self._os_error = os_error
        self.args = (connection_key, os_error)

    os_error = property(lambda self: self._os_error)
    host = property(lambda self: self._conn_key.host)
    port = property(lambda self: self._conn_key.port)
    ssl = property(lambda self: self._conn_key.ssl)

    def __str__(self):
        return f"Cannot connect to host {self.host}:{self.port} ssl:{'default' if self.ssl is True else self.ssl} [{self.strerror}]"


class ClientConnectorDNSError(ClientConnectorError):
    """The name of the host has no address."""


class ClientProxyConnectionError(ClientConnectorError):
    """No connection to the proxy."""


class UnixClientConnectorError(ClientConnectorError):
    """No connection to a socket of the file system."""

    def __init__(self, path, connection_key, os_error):
        super().__init__(connection_key, os_error)
        self._path = path

    path = property(lambda self: self._path)


class ClientSSLError(ClientConnectorError):
    """Something about TLS."""


class ClientConnectorSSLError(ClientSSLError):
    """The two sides could not agree on a TLS connection."""


class ClientConnectorCertificateError(ClientSSLError, ValueError):
    """The server's certificate is not for this host."""

    def __init__(self, connection_key, certificate_error):
        super().__init__(connection_key, certificate_error)
        self._certificate_error = certificate_error

    certificate_error = property(lambda self: self._certificate_error)
    ssl = property(lambda self: self._conn_key.is_ssl)

    def __str__(self):
        error = self._certificate_error
        return f"Cannot connect to host {self.host}:{self.port} ssl:{self.ssl} [{type(error).__name__}: {error.args}]"


class ServerConnectionError(ClientConnectionError):
    """The server's side of a connection."""


class ServerDisconnectedError(ServerConnectionError):
    """The server closed before it answered."""

    def __init__(self, message=None):
        self.message = "Server disconnected" if message is None else message
        super().__init__(self.message)


class ServerTimeoutError(ServerConnectionError, _asyncio.TimeoutError):
    """The server took too long."""


class ConnectionTimeoutError(ServerTimeoutError):
    """It took too long until there was a connection."""


class SocketTimeoutError(ServerTimeoutError):
    """Nothing arrived on a connection for too long."""


class ServerFingerprintMismatch(ServerConnectionError):
    """The server's certificate is another one."""

    def __init__(self, expected, got, host, port):
        super().__init__(expected, got, host, port)
        self.expected, self.got, self.host, self.port = expected, got, host, port


class ClientPayloadError(ClientError):
    """The body of the answer broke off, or is not framed as it says."""


class InvalidURL(ClientError, ValueError):
    """Nothing can be asked for at this address."""

    def __init__(self, url, description=None):
        super().__init__(*((url,) if description is None else (url, description)))
        self._url = url
        self._description = description

    url = property(lambda self: self._url)
    description = property(lambda self: self._description)

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"

    def __str__(self):
        return f"{self._url} - {self._description}" if self._description else str(self._url)


class InvalidUrlClientError(InvalidURL):
    """The caller's address."""


class RedirectClientError(ClientError):
    """Where an answer sent the client."""


class NonHttpUrlClientError(ClientError):
    """The address is of another kind than http."""


class InvalidUrlRedirectClientError(InvalidUrlClientError, RedirectClientError):
    """An answer sent the client to an address that is none."""


class NonHttpUrlRedirectClientError(NonHttpUrlClientError, RedirectClientError):
    """An answer sent the client to an address of another kind than http."""


class WSMessageTypeError(TypeError):
    """A WebSocket message of another type than the one asked for."""
