"""The cookies of a session."""
from http.cookies import BaseCookie as _BaseCookie, Morsel as _Morsel, SimpleCookie as _SimpleCookie

from _absent import Told as _Told
from _cookies import Jar as _Jar
from yarl import URL as _URL

__all__ = ("CookieJar", "DummyCookieJar")


class CookieJar(_Told):
    """Keeps what answers set. Those of addresses in numbers are kept only with unsafe=True."""

    def __init__(self, *, unsafe=False, quote_cookie=True, treat_as_secure_origin=None, loop=None):
        self._jar = _Jar()
        self._unsafe = unsafe

    def update_cookies(self, cookies, response_url=_URL()):
        host = response_url.raw_host or ""
        if not self._unsafe and (":" in host or host and not host.replace(".", "").strip("0123456789")):
            return
        for name, value in cookies.items() if hasattr(cookies, "items") else cookies:
            if not isinstance(value, _Morsel):
                value = _SimpleCookie({name: value})[name]
            self._jar.take_morsel(host, response_url.path, value)
            # From here on the cookie says whose it is.
            value["domain"] = value["domain"] or host
            if not value["path"].startswith("/"):
                value["path"] = response_url.path.rpartition("/")[0] or "/"

    def filter_cookies(self, request_url=_URL()):
        url = _URL(request_url)
        found = _SimpleCookie()
        for cookie in sorted(self._fitting(url), key=lambda cookie: (len(cookie.domain), len(cookie.path))):
            found[cookie.name] = cookie.value
        return found

    def _fitting(self, url):
        host = url.raw_host or ""
        if not self._unsafe and host and not host.replace(".", "").strip("0123456789"):
            host = ""  # it gets those that belong to no host
        return self._jar.fitting(host, url.path, url.scheme in ("https", "wss"))

    def clear(self, predicate=None):
        self._jar.clear((lambda cookie: False) if predicate is None else lambda cookie: not predicate(cookie.morsel))

    def clear_domain(self, domain):
        self._jar.clear(lambda cookie: cookie.domain != domain and not cookie.domain.endswith("." + domain))

    def __iter__(self):
        return iter([cookie.morsel for cookie in self._jar.all()])

    def __len__(self):
        return len(self._jar.all())


class DummyCookieJar(CookieJar):
    """Keeps nothing."""

    def update_cookies(self, cookies, response_url=_URL()):
        pass


def pairs(cookies):
    """The names and values of what may be given as cookies of one request."""
    if not isinstance(cookies, _BaseCookie):
        cookies = _SimpleCookie(dict(cookies))
    return [(morsel.key, morsel.coded_value) for morsel in cookies.values()]
