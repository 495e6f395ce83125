"""Taking addresses apart and putting them together."""
from collections import namedtuple as _namedtuple

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs", "parse_qsl", "quote", "quote_plus",
           "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes", "DefragResult", "ParseResult", "SplitResult", "DefragResultBytes",
           "ParseResultBytes", "SplitResultBytes"]

uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp", "rtsps", "rtspu", "sftp", "svn",
                 "svn+ssh", "ws", "wss"]
uses_netloc = ["", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp", "snews", "prospero", "rtsp", "rtsps", "rtspu",
               "rsync", "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss", "itms-services"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtsps", "rtspu", "sip", "sips", "mms", "sftp", "tel"]
_SCHEME = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.")
_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")


class _Netloc:
    # What lies in the part with the host.
    __slots__ = ()

    def _split(self):
        colon, at, bracket, end = (b":", b"@", b"[", b"]") if isinstance(self.netloc, bytes) else (":", "@", "[", "]")
        user, have_user, host = self.netloc.rpartition(at)
        name, have_password, password = user.partition(colon)
        _, have_bracket, inside = host.partition(bracket)
        if have_bracket:
            host, _, port = inside.partition(end)
            port = port.partition(colon)[2]
        else:
            host, _, port = host.partition(colon)
        return name if have_user else None, password if have_password else None, host, port

    username = property(lambda self: self._split()[0])
    password = property(lambda self: self._split()[1])

    @property
    def hostname(self):
        host = self._split()[2]
        if not host:
            return None
        percent = b"%" if isinstance(host, bytes) else "%"
        name, found, zone = host.partition(percent)
        return name.lower() + found + zone

    @property
    def port(self):
        port = self._split()[3]
        if not port:
            return None
        if isinstance(port, bytes):
            port = port.decode()
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        number = int(port)
        if not 0 <= number <= 65535:
            raise ValueError("Port out of range 0-65535")
        return number

    def encode(self, encoding="ascii", errors="strict"):
        return globals()[type(self).__name__ + "Bytes"](*[x.encode(encoding, errors) for x in self])

    def decode(self, encoding="ascii", errors="strict"):
        return globals()[type(self).__name__.removesuffix("Bytes")](*[x.decode(encoding, errors) for x in self])


class DefragResult(_namedtuple("DefragResult", "url fragment"), _Netloc):
    """An address and its fragment."""
    __slots__ = ()

    def geturl(self):
        return self.url + "#" + self.fragment if self.fragment else self.url


class SplitResult(_namedtuple("SplitResult", "scheme netloc path query fragment"), _Netloc):
    """The five parts of an address."""
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_namedtuple("ParseResult", "scheme netloc path params query fragment"), _Netloc):
    """The six parts of an address."""
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResultBytes(_namedtuple("DefragResultBytes", "url fragment"), _Netloc):
    """The same of bytes."""
    __slots__ = ()

    def geturl(self):
        return self.url + b"#" + self.fragment if self.fragment else self.url


class SplitResultBytes(_namedtuple("SplitResultBytes", "scheme netloc path query fragment"), _Netloc):
    """The same of bytes."""
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResultBytes(_namedtuple("ParseResultBytes", "scheme netloc path params query fragment"), _Netloc):
    """The same of bytes."""
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


def _texts(*args):
    # The arguments as str, and what turns a result back.
    is_text = isinstance(args[0], str)
    for arg in args[1:]:
        if arg and isinstance(arg, str) != is_text:
            raise TypeError("Cannot mix str and non-str arguments")
    if is_text:
        return (*args, lambda x: x)
    return (*[x.decode("ascii") if x else "" for x in args], lambda x: x.encode() if isinstance(x, (str, _Netloc)) else x)


def urlsplit(url, scheme="", allow_fragments=True):
    """The five parts of an address."""
    url, scheme, back = _texts(url, scheme)
    url = url.lstrip("".join(map(chr, range(33))))
    scheme = scheme.strip("".join(map(chr, range(33))))
    for c in "\t\r\n":
        url = url.replace(c, "")
        scheme = scheme.replace(c, "")
    netloc = query = fragment = ""
    i = url.find(":")
    if i > 0 and url[0].isascii() and url[0].isalpha() and not [c for c in url[:i] if c not in _SCHEME]:
        scheme, url = url[:i].lower(), url[i + 1:]
    if url[:2] == "//":
        end = min([k for k in (url.find(c, 2) for c in "/?#") if k >= 0], default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
    if allow_fragments and "#" in url:
        url, fragment = url.split("#", 1)
    if "?" in url:
        url, query = url.split("?", 1)
    return back(SplitResult(scheme, netloc, url, query, fragment))


def urlparse(url, scheme="", allow_fragments=True):
    """The six parts of an address."""
    url, scheme, back = _texts(url, scheme)
    scheme, netloc, url, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in url:
        i = url.find(";", url.rfind("/") if "/" in url else 0)
        if i >= 0:
            url, params = url[:i], url[i + 1:]
    return back(ParseResult(scheme, netloc, url, params, query, fragment))


def urlunsplit(components):
    """The address of five parts."""
    scheme, netloc, url, query, fragment, back = _texts(*components)
    if netloc:
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + netloc + url
    elif url[:2] == "//" or scheme and scheme in uses_netloc and (not url or url[:1] == "/"):
        url = "//" + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url = url + "?" + query
    if fragment:
        url = url + "#" + fragment
    return back(url)


def urlunparse(components):
    """The address of six parts."""
    scheme, netloc, url, params, query, fragment, back = _texts(*components)
    if params:
        url = "%s;%s" % (url, params)
    return back(urlunsplit((scheme, netloc, url, query, fragment)))


def urljoin(base, url, allow_fragments=True):
    """An address that is given in relation to another."""
    if not base:
        return url
    if not url:
        return base
    base, url, back = _texts(base, url)
    bscheme, bnetloc, bpath, bparams, bquery, bfragment = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, bscheme, allow_fragments)
    if scheme != bscheme or scheme not in uses_relative:
        return back(url)
    if scheme in uses_netloc:
        if netloc:
            return back(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = bnetloc
    if not path and not params:
        path, params = bpath, bparams
        return back(urlunparse((scheme, netloc, path, params, query or bquery, fragment)))
    parts = bpath.split("/")
    if parts[-1] != "":
        del parts[-1]
    if path[:1] == "/":
        segments = path.split("/")
    else:
        segments = parts + path.split("/")
        segments[1:-1] = [s for s in segments[1:-1] if s]
    out = []
    for s in segments:
        if s == "..":
            if out:
                out.pop()
        elif s != ".":
            out.append(s)
    if segments[-1] in (".", ".."):
        out.append("")
    return back(urlunparse((scheme, netloc, "/".join(out) or "/", params, query, fragment)))


def urldefrag(url):
    """The address without its fragment, and the fragment."""
    url, back = _texts(url)
    if "#" in url:
        s, n, p, a, q, fragment = urlparse(url)
        return back(DefragResult(urlunparse((s, n, p, a, q, "")), fragment))
    return back(DefragResult(url, ""))


def unquote_to_bytes(string):
    """Bytes from %xx."""
    if not string:
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    first, *rest = bytes(string).split(b"%")
    out = [first]
    for part in rest:
        code = part[:2]
        if len(code) == 2 and not code.translate(None, b"0123456789abcdefABCDEF"):
            out += bytes([int(code, 16)]), part[2:]
        else:
            out += b"%", part
    return b"".join(out)


def unquote(string, encoding="utf-8", errors="replace"):
    """Text from %xx."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding or "utf-8", errors or "replace")
    if "%" not in string:
        return string
    # Runs of ASCII are decoded, the rest stays as it is.
    out, run = [], []
    for c in string:
        if c.isascii():
            run.append(c)
            continue
        if run:
            out.append(unquote_to_bytes("".join(run)).decode(encoding or "utf-8", errors or "replace"))
            run = []
        out.append(c)
    if run:
        out.append(unquote_to_bytes("".join(run)).decode(encoding or "utf-8", errors or "replace"))
    return "".join(out)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """The same; a plus is a space."""
    return unquote(string.replace("+", " "), encoding, errors)


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    """The values of a query, by name."""
    out = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        out.setdefault(name, []).append(value)
    return out


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    """The pairs of a query."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    as_bytes = isinstance(qs, (bytes, bytearray))
    if as_bytes:
        qs = bytes(qs).decode("ascii")
    if isinstance(separator, bytes):
        separator = separator.decode("ascii")
    if not qs:
        return []
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    out = []
    for pair in qs.split(separator):
        if not pair and not strict_parsing:
            continue
        name, equals, value = pair.partition("=")
        if not equals:
            if strict_parsing:
                raise ValueError("bad query field: %r" % (pair,))
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            name, value = [unquote(x.replace("+", " "), encoding, errors) for x in (name, value)]
            out.append((name.encode(), value.encode()) if as_bytes else (name, value))
    return out


def quote(string, safe="/", encoding=None, errors=None):
    """Text with %xx for what an address cannot hold."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or "utf-8", errors or "strict")
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """The same; a space is a plus."""
    space = " " if isinstance(string, str) else b" "
    if space not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + (" " if isinstance(safe, str) else b" "), encoding, errors).replace(" ", "+")


def quote_from_bytes(bs, safe="/"):
    """Bytes with %xx for what an address cannot hold."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    keep = _SAFE.union([c for c in safe if c < 128])
    return "".join([chr(c) if c in keep else "%%%02X" % c for c in bs])


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """The query of a dict or of pairs."""
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError:
            raise TypeError("not a valid non-string sequence or mapping object") from None

    def quoted(x):
        return quote_via(x, safe) if isinstance(x, bytes) else quote_via(str(x), safe, encoding, errors)
    out = []
    for k, v in query:
        values = [v]
        if doseq and not isinstance(v, (str, bytes)):
            try:
                len(v)
                values = v
            except TypeError:
                pass
        out += [quoted(k) + "=" + quoted(x) for x in values]
    return "&".join(out)
