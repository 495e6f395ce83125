"""Credentials."""
from base64 import b64encode as _b64encode


def _basic_auth_str(username, password):
    pair = b":".join(part if isinstance(part, bytes) else str(part).encode("latin1") for part in (username, password))
    return "Basic " + _b64encode(pair).decode()


class AuthBase:
    """What is called with a request before it is sent, and gives it back changed."""

    def __call__(self, r):
        raise NotImplementedError("Auth hooks must be callable.")


class HTTPBasicAuth(AuthBase):
    """A name and a password."""

    def __init__(self, username, password):
        self.username = username
        self.password = password

    def __eq__(self, other):
        return (self.username, self.password) == (getattr(other, "username", None), getattr(other, "password", None))

    def __call__(self, r):
        r.headers["Authorization"] = _basic_auth_str(self.username, self.password)
        return r
