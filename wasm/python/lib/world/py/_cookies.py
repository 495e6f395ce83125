"""The cookies that a client keeps between its requests, for aiohttp, requests and httpx alike."""
from http.cookies import CookieError as _CookieError, SimpleCookie as _SimpleCookie
from time import time as _time


class Cookie:
    """A cookie that is kept. domain is the host that set it, or what it named; host_only: no host below domain gets it; expires: an instant, None: never."""

    __slots__ = ("name", "value", "domain", "path", "secure", "expires", "host_only", "morsel")

    def __init__(self, name, value, domain="", path="/", secure=False, expires=None, host_only=True, morsel=None):
        self.name, self.value, self.domain, self.path = name, value, domain, path
        self.secure, self.expires, self.host_only, self.morsel = secure, expires, host_only, morsel


def _below(host, domain):
    return host == domain or host.endswith("." + domain) and not host.replace(".", "").isdigit()


def _within(path, prefix):
    return path == prefix or path.startswith(prefix if prefix.endswith("/") else prefix + "/")


class Jar:
    """Cookies by domain, path and name. local: as in http.cookiejar, a host without a dot has the domain host.local."""

    def __init__(self, local=False):
        self._kept, self._local = {}, local

    def _domain(self, host):
        return host + ".local" if self._local and host and "." not in host else host

    def set(self, cookie):
        self._kept[cookie.domain, cookie.path, cookie.name] = cookie

    def take(self, host, path, lines):
        """Keeps what the Set-Cookie lines of an answer from this host and path say."""
        for line in lines:
            try:
                morsels = _SimpleCookie(line)
            except _CookieError:
                continue
            for morsel in morsels.values():
                self.take_morsel(host, path, morsel)

    def take_morsel(self, host, path, morsel):
        host, domain = self._domain(host), self._domain(morsel["domain"].lstrip(".").lower())
        if domain and not _below(host, domain):
            return  # for somebody else's host
        expires = None
        if morsel["max-age"]:
            try:
                expires = _time() + int(morsel["max-age"])
            except ValueError:
                pass
        elif morsel["expires"]:
            expires = _instant(morsel["expires"])
        where = morsel["path"]
        if not where.startswith("/"):
            where = path.rpartition("/")[0] or "/"
        self.set(Cookie(morsel.key, morsel.value, domain or host, where, bool(morsel["secure"]), expires, not domain, morsel))

    def fitting(self, host, path, secure):
        """The cookies for a request, those of longer paths first."""
        now, host = _time(), self._domain(host)
        self._kept = {key: cookie for key, cookie in self._kept.items() if cookie.expires is None or cookie.expires > now}
        found = [cookie for cookie in self._kept.values()
                 if (not cookie.domain or host == cookie.domain or not cookie.host_only and _below(host, cookie.domain))
                 and _within(path, cookie.path) and (secure or not cookie.secure)]
        return sorted(found, key=lambda cookie: -len(cookie.path))

    def all(self):
        return list(self._kept.values())

    def clear(self, keep=lambda cookie: False):
        self._kept = {key: cookie for key, cookie in self._kept.items() if keep(cookie)}


_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def _instant(text):
    # "Wed, 21 Oct 2015 07:28:00 GMT", also with hyphens
    from calendar import timegm
    try:
        day, month, year, clock = text.partition(",")[2].replace("-", " ").split()[:4]
        hour, minute, second = clock.split(":")
        year = int(year) + (0 if len(year) > 2 else 2000 if int(year) < 70 else 1900)
        return timegm((year, _MONTHS.index(month.lower()) + 1, int(day), int(hour), int(minute), int(second)))
    except ValueError:
        return None
