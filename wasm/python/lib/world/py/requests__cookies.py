"""The cookies of a session."""
from _cookies import Cookie as _Cookie, Jar as _Jar

__all__ = ("RequestsCookieJar", "cookiejar_from_dict")


class Cookie(_Cookie):
    def __str__(self):
        return f"<Cookie {self.name}={self.value} for {self.domain}{self.path}>"


class RequestsCookieJar:
    """Cookies by domain and path, that can be used as a dictionary of names and values."""

    def __init__(self):
        self._jar = _Jar(local=True)

    def __iter__(self):
        return iter(self._jar.all())

    def __len__(self):
        return len(self._jar.all())

    def __repr__(self):
        return f"<RequestsCookieJar[{', '.join(str(Cookie(c.name, c.value, c.domain, c.path)) for c in self)}]>"

    def keys(self):
        return [cookie.name for cookie in self]

    def values(self):
        return [cookie.value for cookie in self]

    def items(self):
        return [(cookie.name, cookie.value) for cookie in self]

    def get_dict(self, domain=None, path=None):
        return {c.name: c.value for c in self if domain in (None, c.domain) and path in (None, c.path)}

    def list_domains(self):
        return list(dict.fromkeys(cookie.domain for cookie in self))

    def set(self, name, value, domain="", path="/", **kwargs):
        if value is None:
            self._jar.clear(lambda c: c.name != name or domain not in ("", c.domain))
        else:
            self._jar.set(_Cookie(name, value, domain, path, bool(kwargs.get("secure")), kwargs.get("expires")))

    def get(self, name, default=None, domain=None, path=None):
        for cookie in self:
            if cookie.name == name and domain in (None, cookie.domain) and path in (None, cookie.path):
                return cookie.value
        return default

    def __getitem__(self, name):
        for cookie in self:
            if cookie.name == name:
                return cookie.value
        raise KeyError(f"name={name!r}, domain=None, path=None")

    def __setitem__(self, name, value):
        self.set(name, value)

    def __delitem__(self, name):
        self[name]
        self._jar.clear(lambda cookie: cookie.name != name)

    def __contains__(self, name):
        return any(cookie.name == name for cookie in self)

    def clear(self):
        self._jar.clear()

    def update(self, other):
        if isinstance(other, RequestsCookieJar):
            for cookie in other:
                self._jar.set(cookie)
        else:
            for name, value in dict(other).items():
                self.set(name, value)

    def copy(self):
        other = RequestsCookieJar()
        other.update(self)
        return other


def cookiejar_from_dict(cookie_dict, cookiejar=None, overwrite=True):
    jar = RequestsCookieJar() if cookiejar is None else cookiejar
    if cookie_dict is not None:
        jar.update(cookie_dict)
    return jar
