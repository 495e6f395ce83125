"""A form's fields as the body of a request."""
import io as _io
from urllib.parse import quote as _quote, urlencode as _urlencode

import _world
from _kinds import kind_of as _kind_of

__all__ = ("FormData",)


class FormData:
    """Fields; one with a file or a content type makes the form a multipart one."""

    def __init__(self, fields=(), quote_fields=True, charset=None, boundary=None, *, default_to_multipart=False):
        self._is_multipart = default_to_multipart
        self._quote = quote_fields
        self._charset = charset
        self._boundary = boundary
        self._fields = []  # (name, value, content type, file name)
        if hasattr(fields, "items"):
            fields = fields.items()
        elif not isinstance(fields, (list, tuple)):
            fields = (fields,)
        self.add_fields(*fields)

    @property
    def is_multipart(self):
        return self._is_multipart

    def add_field(self, name, value, *, content_type=None, filename=None):
        if isinstance(value, _io.IOBase):
            filename = filename or str(getattr(value, "name", name)).rpartition("/")[2]
            self._is_multipart = True
        elif isinstance(value, (bytes, bytearray, memoryview)):
            self._is_multipart = True
            filename = filename or name
        if content_type is not None:
            if not isinstance(content_type, str):
                raise TypeError(f"content_type must be an instance of str. Got: {content_type}")
            self._is_multipart = True
        if filename is not None:
            if not isinstance(filename, str):
                raise TypeError(f"filename must be an instance of str. Got: {filename}")
            self._is_multipart = True
        self._fields.append((name, value, content_type, filename))

    def add_fields(self, *fields):
        for field in fields:
            if isinstance(field, _io.IOBase):
                self.add_field(getattr(field, "name", "unknown"), field)
            elif hasattr(field, "items"):
                for name, value in field.items():
                    self.add_field(name, value)
            elif isinstance(field, (list, tuple)) and len(field) == 2:
                self.add_field(*field)
            else:
                raise TypeError("Only io.IOBase, multidict and (name, file) pairs allowed, use .add_field() for passing more complex parameters, got " + repr(field))

    def encoded(self):
        """The body's bytes and their content type."""
        if self._is_multipart:
            return self._multipart()
        charset = self._charset or "utf-8"
        pairs = [(name, value) for name, value, _, _ in self._fields]
        kind = "application/x-www-form-urlencoded" if charset == "utf-8" else f"application/x-www-form-urlencoded; charset={charset}"
        return _urlencode(pairs, encoding=charset).encode(), kind

    def _multipart(self):
        boundary = self._boundary or f"{_world.random('aiohttp.FormData').getrandbits(128):032x}"
        out = []
        for name, value, kind, filename in self._fields:
            quoted = _quote(name, "") if self._quote else name
            head = f'Content-Disposition: form-data; name="{quoted}"'
            if filename is not None:
                head += f'; filename="{filename}"'
            if isinstance(value, _io.IOBase):
                value = value.read()
            if isinstance(value, str):
                value, default = value.encode(self._charset or "utf-8"), "text/plain; charset=utf-8"
            elif isinstance(value, (bytes, bytearray, memoryview)):
                value, default = bytes(value), _kind_of(filename)
            else:
                raise TypeError(f"Can not serialize value type: {type(value)}\n headers: {{}}\n value: {value!r}")
            out.append(f"--{boundary}\r\nContent-Type: {kind or default}\r\n{head}\r\n\r\n".encode() + value + b"\r\n")
        out.append(f"--{boundary}--\r\n".encode())
        return b"".join(out), f"multipart/form-data; boundary={boundary}"
