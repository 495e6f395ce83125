"""A blocking HTTP client, with the names and the behaviour of the library requests.

    models       Request, PreparedRequest, Response
    adapters     how often a session tries again
    sessions     Session: connections (from _blocking), cookies, redirects, and errors told in the words of the library
    exceptions   the errors; behind them stand those of urllib3, as in the library

Whoever calls it stands still until the answer is there, and so does an event loop in whose thread it is called.
"""
from _absent import module as _module
from requests import adapters, auth, cookies, exceptions, models, packages, sessions, status_codes, structures, utils
from requests.exceptions import (ConnectionError, ConnectTimeout, FileModeWarning, HTTPError, JSONDecodeError, ReadTimeout, RequestException, Timeout,
                                 TooManyRedirects, URLRequired)
from requests.models import PreparedRequest, Request, Response
from requests.sessions import Session, session
from requests.status_codes import codes

__version__ = "2.32.5"


def request(method, url, **kwargs):
    """A request in a session of its own."""
    with Session() as own:
        return own.request(method=method, url=url, **kwargs)


def get(url, params=None, **kwargs):
    return request("get", url, params=params, **kwargs)


def options(url, **kwargs):
    return request("options", url, **kwargs)


def head(url, **kwargs):
    kwargs.setdefault("allow_redirects", False)
    return request("head", url, **kwargs)


def post(url, data=None, json=None, **kwargs):
    return request("post", url, data=data, json=json, **kwargs)


def put(url, data=None, **kwargs):
    return request("put", url, data=data, **kwargs)


def patch(url, data=None, **kwargs):
    return request("patch", url, data=data, **kwargs)


def delete(url, **kwargs):
    return request("delete", url, **kwargs)


__getattr__ = _module(__name__, globals())
