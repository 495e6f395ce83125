"""What can go wrong with a request."""
from json import JSONDecodeError as _JSONDecodeError

from urllib3.exceptions import HTTPError as BaseHTTPError


class RequestException(IOError):
    """Whatever requests raises. It has the request, and the response when there was one."""

    def __init__(self, *args, **kwargs):
        response = kwargs.pop("response", None)
        self.response = response
        self.request = kwargs.pop("request", None)
        if response is not None and not self.request and hasattr(response, "request"):
            self.request = response.request
        super().__init__(*args, **kwargs)


class InvalidJSONError(RequestException):
    """A value that JSON does not have."""


class JSONDecodeError(InvalidJSONError, _JSONDecodeError):
    """The answer's text is no JSON."""

    def __init__(self, *args, **kwargs):
        _JSONDecodeError.__init__(self, *args)
        InvalidJSONError.__init__(self, *self.args, **kwargs)

    __str__ = _JSONDecodeError.__str__


class HTTPError(RequestException):
    """raise_for_status() found a status of 400 or above."""


class ConnectionError(RequestException):
    """There was no connection, or it broke."""


class ProxyError(ConnectionError):
    """The proxy refused."""


class SSLError(ConnectionError):
    """Something about TLS."""


class Timeout(RequestException):
    """It took too long: to connect, or between two arrivals."""


class ConnectTimeout(ConnectionError, Timeout):
    """It took too long to connect. It is safe to try again."""


class ReadTimeout(Timeout):
    """The server sent nothing for too long."""


class URLRequired(RequestException):
    """There is no address."""


class TooManyRedirects(RequestException):
    """The answers sent the client from one place to the next."""


class MissingSchema(RequestException, ValueError):
    """The address has no http:// or https://."""


class InvalidSchema(RequestException, ValueError):
    """The address is of another kind than http."""


class InvalidURL(RequestException, ValueError):
    """The address is none."""


class InvalidHeader(RequestException, ValueError):
    """A header's value cannot be sent."""


class InvalidProxyURL(InvalidURL):
    """The proxy's address is none."""


class ChunkedEncodingError(RequestException):
    """The body broke off."""


class ContentDecodingError(RequestException, BaseHTTPError):
    """The body cannot be decoded."""


class StreamConsumedError(RequestException, TypeError):
    """The body was read already."""


class RetryError(RequestException):
    """Trying again did not help."""


class UnrewindableBodyError(RequestException):
    """The body cannot be sent again."""


class RequestsWarning(Warning):
    pass


class FileModeWarning(RequestsWarning, DeprecationWarning):
    pass


class RequestsDependencyWarning(RequestsWarning):
    pass
