from urllib.parse import *
import urllib.parse

u = urlparse("https://user:pw@Docs.Python.org:8080/3/lib;p?x=1&y=2#frag")
print(u, u.scheme, u.netloc, u.hostname, u.port, u.username, u.password, u.geturl(), u[2], u._replace(scheme="http").geturl())
for url in ("", "www.x.com/a", "//h/p", "mailto:a@b.c", "http://[::1]:80/x", "file:///etc/x", "HTTP://H", "a:b:c", "?q", "#f", "/p;x/q;y", "http://h?x#y"):
    print(url, urlsplit(url), urlparse(url).geturl())
for a, b in (("http://a/b/c/d;p?q", "g"), ("http://a/b/c/d;p?q", "../g"), ("http://a/b/c/d;p?q", "/g"), ("http://a/b/c/d;p?q", "//g"), ("http://a/b/c/d;p?q", "?y"), ("http://a/b/c/d;p?q", "#s"), ("http://a/b/c/d;p?q", "./"), ("http://a/b/c/d;p?q", "../../../g"), ("http://a/b/c/d;p?q", "http:g"), ("http://a/b/", ""), ("", "x"), ("http://a", "b"), ("http://a/b", "mailto:x")):
    print(a, b, urljoin(a, b))
print(quote("/El Niño/ä+b&c~"), quote("a/b", safe=""), quote_plus("a b&c=d/é"), unquote("/El%20Ni%C3%B1o/%zz%"), unquote_plus("a+b%26"), quote(b"\xff a"), unquote_to_bytes("a%20%ffé"), quote("", safe="/"), unquote("%E4%BD%A0"))
print(urlencode({"q": "a b", "n": 3, "l": [1, 2]}), urlencode([("a", 1), ("a", "é")]), urlencode({"l": [1, 2], "s": "xy"}, doseq=True), urlencode({"a": "x y"}, quote_via=quote))
print(parse_qs("a=1&b=2&a=3&c=&d"), parse_qsl("a=1&b=x+y%20z&c=", keep_blank_values=True), parse_qs("a=1;b=2", separator=";"), urldefrag("http://a/b#c"), urlunsplit(("http", "a", "b", "c", "d")), urlunparse(("http", "a", "/b", "p", "q", "f")))
for f in (lambda: urlparse("http://a:x/").port, lambda: urlparse("http://a:99999").port, lambda: urlsplit("http://[a"), lambda: urlencode(3), lambda: quote(3), lambda: parse_qsl("a", strict_parsing=True), lambda: urljoin("a", b"b"), lambda: quote_from_bytes("a")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
