"""What programs take from requests.utils: cookies as a dict and back, encodings, addresses."""
import re as _re
from urllib.parse import quote, unquote, urlparse, urlunparse

from _absent import module as _module
from requests.cookies import cookiejar_from_dict
from requests.structures import CaseInsensitiveDict

__all__ = ("quote", "unquote", "urlparse", "urlunparse", "CaseInsensitiveDict", "cookiejar_from_dict", "add_dict_to_cookiejar", "default_headers", "default_user_agent", "dict_from_cookiejar",
           "get_encoding_from_headers", "get_encodings_from_content", "requote_uri", "to_key_val_list")


def dict_from_cookiejar(cj):
    return {cookie.name: cookie.value for cookie in cj}


def add_dict_to_cookiejar(cj, cookie_dict):
    return cookiejar_from_dict(cookie_dict, cj)


def default_user_agent(name="python-requests"):
    import requests
    return f"{name}/{requests.__version__}"


def default_headers():
    from requests import sessions
    return sessions.default_headers()


def get_encoding_from_headers(headers):
    """The encoding that a Content-Type names, or stands for; None when it says nothing."""
    kind = headers.get("content-type")
    if not kind:
        return None
    named = _re.search(r"charset=\s*[\"']?([^\s;\"']+)", kind, _re.I)
    if named:
        return named[1]
    return "ISO-8859-1" if "text" in kind else "utf-8" if "application/json" in kind else None


def get_encodings_from_content(content):
    """The encodings that a page says it has."""
    return _re.findall(r"<meta.*?charset=[\"']*(.+?)[\"'>]", content, _re.I) + _re.findall(r"<meta.*?content=[\"']*;?charset=(.+?)[\"'>]", content, _re.I) + \
        _re.findall(r"^<\?xml.*?encoding=[\"']*(.+?)[\"'>]", content)


def requote_uri(uri):
    return quote(uri, safe="!#$%&'()*+,/:;=?@[]~")


def to_key_val_list(value):
    if value is None:
        return None
    if isinstance(value, (str, bytes, bool, int)):
        raise ValueError("cannot encode objects that are not 2-tuples")
    return list(value.items() if hasattr(value, "items") else value)


__getattr__ = _module(__name__, __all__)
