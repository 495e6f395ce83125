"""Connections as errors show them."""
from _blocking import Connection as _Connection


class HTTPConnection(_Connection):
    pass


class HTTPSConnection(_Connection):
    pass
