"""Who asks: functions to depend on that read credentials from a request, and forms that bring them."""

from base64 import b64decode
from typing import Annotated

import _absent
from fastapi import Form, HTTPException
from pydantic import BaseModel
from starlette.requests import Request

__all__ = ["APIKeyCookie", "APIKeyHeader", "APIKeyQuery", "HTTPAuthorizationCredentials", "HTTPBasic", "HTTPBasicCredentials", "HTTPBearer", "OAuth2PasswordBearer", "OAuth2PasswordRequestForm",
           "OAuth2PasswordRequestFormStrict"]

__getattr__ = _absent.module("fastapi.security", __all__)


def _credentials(request):
    """The scheme and what follows it in the header Authorization."""
    scheme, _, rest = (request.headers.get("Authorization") or "").partition(" ")
    return scheme, rest


class OAuth2PasswordBearer:
    """Gives the token of a header Authorization: Bearer token."""

    def __init__(self, tokenUrl, scheme_name=None, scopes=None, description=None, auto_error=True, refreshUrl=None):
        self.scheme_name, self.auto_error = scheme_name or type(self).__name__, auto_error

    async def __call__(self, request: Request):
        scheme, token = _credentials(request)
        if scheme.lower() == "bearer":
            return token
        if self.auto_error:
            raise HTTPException(401, "Not authenticated", {"WWW-Authenticate": "Bearer"})
        return None


class OAuth2PasswordRequestForm:
    """The form by which a user asks for a token."""

    def __init__(self, *, grant_type: Annotated[str | None, Form(pattern="^password$")] = None, username: Annotated[str, Form()], password: Annotated[str, Form()], scope: Annotated[str, Form()] = "",
                 client_id: Annotated[str | None, Form()] = None, client_secret: Annotated[str | None, Form()] = None):
        self.grant_type, self.username, self.password, self.scopes = grant_type, username, password, scope.split()
        self.client_id, self.client_secret = client_id, client_secret


class OAuth2PasswordRequestFormStrict(OAuth2PasswordRequestForm):
    """The same, where the form must say grant_type=password."""

    def __init__(self, grant_type: Annotated[str, Form(pattern="^password$")], username: Annotated[str, Form()], password: Annotated[str, Form()], scope: Annotated[str, Form()] = "",
                 client_id: Annotated[str | None, Form()] = None, client_secret: Annotated[str | None, Form()] = None):
        super().__init__(grant_type=grant_type, username=username, password=password, scope=scope, client_id=client_id, client_secret=client_secret)


class HTTPBasicCredentials(BaseModel):
    username: str
    password: str


class HTTPAuthorizationCredentials(BaseModel):
    scheme: str
    credentials: str


class HTTPBasic:
    """Gives the name and the password of a header Authorization: Basic …"""

    def __init__(self, *, scheme_name=None, realm=None, description=None, auto_error=True):
        self.scheme_name, self.realm, self.auto_error = scheme_name or type(self).__name__, realm, auto_error

    async def __call__(self, request: Request):
        scheme, coded = _credentials(request)
        asks = {"WWW-Authenticate": f'Basic realm="{self.realm}"' if self.realm else "Basic"}
        if scheme.lower() != "basic" or not coded:
            if self.auto_error:
                raise HTTPException(401, "Not authenticated", asks)
            return None
        try:
            name, colon, password = b64decode(coded, validate=True).decode("ascii").partition(":")
        except ValueError:
            colon = ""
        if not colon:
            raise HTTPException(401, "Invalid authentication credentials", asks)
        return HTTPBasicCredentials(username=name, password=password)


class HTTPBearer:
    """Gives scheme and credentials of a header Authorization: Bearer …"""

    def __init__(self, *, bearerFormat=None, scheme_name=None, description=None, auto_error=True):
        self.scheme_name, self.auto_error = scheme_name or type(self).__name__, auto_error

    async def __call__(self, request: Request):
        scheme, credentials = _credentials(request)
        if scheme.lower() == "bearer" and credentials:
            return HTTPAuthorizationCredentials(scheme=scheme, credentials=credentials)
        if self.auto_error:
            raise HTTPException(403, "Invalid authentication credentials" if scheme and credentials else "Not authenticated")
        return None


class _APIKey:
    def __init__(self, *, name, scheme_name=None, description=None, auto_error=True):
        self.name, self.scheme_name, self.auto_error = name, scheme_name or type(self).__name__, auto_error

    async def __call__(self, request: Request):
        key = self._found(request).get(self.name)
        if not key and self.auto_error:
            raise HTTPException(403, "Not authenticated")
        return key or None


class APIKeyQuery(_APIKey):
    _found = staticmethod(lambda request: request.query_params)


class APIKeyHeader(_APIKey):
    _found = staticmethod(lambda request: request.headers)


class APIKeyCookie(_APIKey):
    _found = staticmethod(lambda request: request.cookies)
