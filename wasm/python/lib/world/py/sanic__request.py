"""Sanic's request."""

import json as _json
import uuid
from collections import namedtuple
from types import SimpleNamespace
from urllib.parse import parse_qs, parse_qsl, unquote

import _absent
import _serving
from multidict import CIMultiDict
from sanic.exceptions import BadRequest, ServerError
from sanic.response import HTTPResponse

__all__ = ["File", "Header", "Request", "RequestParameters"]

# A file in a form.
File = namedtuple("File", ["type", "body", "name"])


class Header(CIMultiDict):
    """Headers; user_agent is the attribute for User-Agent."""

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return ",".join(self.getall(name.replace("_", "-"), default=()))

    def get_all(self, key):
        return self.getall(key, default=())


class RequestParameters(dict):
    """Names with lists of values; get gives the first."""

    def get(self, name, default=None):
        return super().get(name, [default])[0]

    def getlist(self, name, default=None):
        return super().get(name, default)


class _Stream:
    """The body as it arrives."""

    def __init__(self, http):
        self._http = http

    async def read(self):
        return await self._http.piece() or None

    async def __aiter__(self):
        while (piece := await self.read()) is not None:
            yield piece


class Request(_absent.Told):
    """What a client asked for."""

    def __init__(self, app, head, http):
        self.app, self.method, self.head, self._http = app, head.method, head, http
        self.headers = Header(head.headers)
        self.version = ".".join(map(str, head.version))
        self.body, self.ctx, self.route, self.match_info, self.stream, self.responded = b"", SimpleNamespace(), None, {}, _Stream(http), None
        self._id = self._json = self._form = None
        self._parsed = False

    @property
    def id(self):
        if self._id is None:
            given = self.headers.get("X-Request-ID")
            self._id = given if given is not None else uuid.uuid4()
        return self._id

    @property
    def raw_url(self):
        return self.head.target.encode()

    @property
    def path(self):
        return self.head.target.partition("?")[0]

    @property
    def query_string(self):
        return self.head.target.partition("?")[2]

    @property
    def args(self):
        return self.get_args()

    def get_args(self, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace"):
        return RequestParameters(parse_qs(self.query_string, keep_blank_values, strict_parsing, encoding, errors))

    @property
    def query_args(self):
        return self.get_query_args()

    def get_query_args(self, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace"):
        return parse_qsl(self.query_string, keep_blank_values, strict_parsing, encoding, errors)

    @property
    def json(self):
        return self.load_json()

    def load_json(self, loads=_json.loads):
        if not self._parsed:
            try:
                self._json = loads(self.body)
            except Exception:
                if not self.body:
                    return None
                raise BadRequest("Failed when parsing body as json") from None
            self._parsed = True
        return self._json

    @property
    def form(self):
        if self._form is None:
            self._form = RequestParameters()
            self._files = RequestParameters()
            for name, value in _serving.form(self.headers.get("content-type", ""), self.body) or ():
                if isinstance(value, _serving.Uploaded):
                    self._files.setdefault(name, []).append(File(value.kind or "text/plain", value.data, value.filename))
                else:
                    self._form.setdefault(name, []).append(value)
        return self._form

    @property
    def files(self):
        """The files of a form, each a File; those of one name are a list."""
        self.form
        return self._files

    @property
    def cookies(self):
        found = RequestParameters()
        for part in self.headers.get("cookie", "").split(";"):
            name, equals, value = part.strip().partition("=")
            if equals:
                found.setdefault(name, []).append(unquote(value.strip('"')))
        return found

    @property
    def credentials(self):
        return _Credentials(*self._authorization())

    @property
    def token(self):
        """What is in the header Authorization, behind Bearer or Token."""
        return self._authorization()[1]

    def _authorization(self):
        header = self.headers.get("authorization")
        for kind in ("Basic", "Bearer", "Token"):
            if header and header.lower().startswith(kind.lower() + " "):
                return kind, header[len(kind) + 1:].strip()
        return None, header

    @property
    def ip(self):
        return self._http.peer[0] if self._http.peer else ""

    @property
    def port(self):
        return self._http.peer[1] if self._http.peer else 0

    @property
    def socket(self):
        return self._http.peer

    remote_addr = property(lambda self: "")

    @property
    def scheme(self):
        return "http"

    @property
    def host(self):
        return self.headers.getone("host", "")

    @property
    def server_name(self):
        return self.host.partition(":")[0]

    @property
    def server_path(self):
        return self.path

    @property
    def url(self):
        return f"http://{self.host}{self.path}" + (f"?{self.query_string}" if self.query_string else "")

    @property
    def content_type(self):
        return self.headers.get("content-type", "application/octet-stream")

    @property
    def endpoint(self):
        return self.route.name if self.route else None

    @property
    def name(self):
        return self.endpoint

    @property
    def uri_template(self):
        return self.route.path if self.route else None

    async def receive_body(self):
        if not self.body:
            self.body = await self._http.body()

    async def respond(self, response=None, *, status=200, headers=None, content_type=None):
        """Begins the answer, which is then sent piece by piece."""
        if self.responded is not None:
            raise ServerError("Second respond call is not allowed.")
        if response is None:
            response = HTTPResponse(status=status, headers=headers, content_type=content_type)
        self.responded = response
        response.stream = self._sending
        await self.app._run_response_middleware(self, response)
        return response

    def __repr__(self):
        return f"<{type(self).__name__}: {self.method} {self.path}>"


class _Credentials:
    def __init__(self, auth_type, token):
        self.auth_type, self.token = auth_type, token
