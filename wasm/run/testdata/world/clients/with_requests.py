import requests

from report import attempt, body, text
from server import BASE


def get(target, what="text", **options):
    response = requests.get(BASE + target if target.startswith("/") else target, **options)
    value = getattr(response, what)
    return response.status_code, value() if callable(value) else value


def post(**options):
    return body(requests.post(BASE + "/echo", **options).json())


def attributes():
    response = requests.get(BASE + "/text", params={"a": "b c", "l": [1, 2], "n": None})
    print(repr(response), response.status_code, response.reason, response.ok, bool(response), response.url, response.encoding, response.apparent_encoding)
    print(response.headers, response.headers["content-TYPE"], response.headers.get("none"), response.history, response.is_redirect, response.cookies)
    print(type(response.elapsed), response.elapsed.total_seconds() < 1, response.links, response.request, response.request.method, response.request.path_url)
    print([header for header in response.request.headers.items() if header[0] != "User-Agent"], response.request.body, response.next)
    print(response.text, response.content, response.raise_for_status(), list(response.iter_lines()), list(response.iter_content(5)), len(list(response)))


def bodies():
    for path in "/json", "/badjson", "/jsontext", "/emptyjson", "/text":
        attempt("json " + path, lambda: get(path, "json"))
    for path in "/latin", "/nocharset", "/json", "/status/204":
        attempt("encoding " + path, lambda: (get(path, "encoding"), get(path)))
    for path in "/untilclose", "/chunked", "/close200", "/cut", "/cutchunk", "/badchunk":
        attempt("text " + path, lambda: get(path))

    def lines(decode):
        with requests.get(BASE + "/chunked", stream=True) as response:
            return list(response.iter_lines(decode_unicode=decode))

    def consumed():
        response = requests.get(BASE + "/text", stream=True)
        pieces = list(response.iter_content(3))
        response.content

    attempt("stream", lambda: list(requests.get(BASE + "/chunked", stream=True).iter_content(None)))
    attempt("lines", lambda: (lines(False), lines(True)))
    attempt("text in pieces", lambda: list(requests.get(BASE + "/text", stream=True).iter_content(4, decode_unicode=True)))
    attempt("raw", lambda: (lambda raw: (raw.read(3), raw.read(), raw.closed))(requests.get(BASE + "/text", stream=True).raw))
    attempt("consumed", consumed)


def errors():
    for path in "/close", "/reset", "/garbage":
        attempt("text " + path, lambda: get(path))
    attempt("refused", lambda: get("http://127.0.0.1:1/a?b=c"))
    attempt("unknown host", lambda: get("http://no-such-host.invalid/"))
    for url in "", "foo", "ftp://x/y", "http://", "http:///x", "http://h:x/", "http://*x/":
        attempt(f"url {url!r}", lambda: get(url))
    for status in 404, 503, 304:
        attempt(f"raise_for_status {status}", lambda: get(f"/status/{status}", "raise_for_status"))
    attempt("timeout", lambda: get("/slow?1", timeout=0.2))
    attempt("two timeouts", lambda: get("/slow?1", timeout=(3, 0.2)))
    attempt("timeout in the body", lambda: get("/slowbody", timeout=0.2))
    for timeout in 0, "x", (1, 2, 3):
        attempt(f"timeout={timeout!r}", lambda: get("/text", timeout=timeout))
    try:
        get("/status/418", "raise_for_status")
    except requests.HTTPError as error:
        print(error.response, error.response.status_code, error.request)


def sending():
    for data in None, b"bytes", "text", {"a": "1", "b": [1, 2], "c": None}, [("a", "1"), ("a", "2")], {}, b"":
        attempt(f"data {data!r}", lambda: post(data=data))
    attempt("data in pieces", lambda: post(data=iter([b"one", b"two"])))
    attempt("json", lambda: post(json={"a": 1, "ü": None}))
    attempt("json that is none", lambda: post(json={"a": float("nan")}))
    attempt("data and json", lambda: post(json={"a": 1}, data={"x": 1}))
    attempt("headers", lambda: post(headers={"X-A": "b", "accept": "text/x", "Content-Type": "a/b"}, data="x"))
    attempt("a header with two lines", lambda: post(headers={"X-A": "a\nb"}))
    attempt("auth", lambda: (post(auth=("u", "p")), post(auth=requests.auth.HTTPBasicAuth("u", "p"))))
    attempt("cookies", lambda: post(cookies={"a": "1", "b": "x y"}))
    for params in {"a": 1, "b": "x&y", "c": 2.5}, [("a", "1"), ("a", "2")], "q=1&z= 2", {"a": None}:
        print(params, requests.get(BASE + "/echo?z=0", params=params).json()["target"])
    sent = post(files={"f": ("n.txt", b"abc"), "g": b"x"}, data={"k": "v"})
    boundary = dict(sent["headers"])["Content-Type"].partition("=")[2]
    print(sent["body"].replace(boundary, "B"))
    for method in "put", "patch", "delete", "options":
        print(method, body(getattr(requests, method)(BASE + "/echo").json()))
    print("head", requests.head(BASE + "/text").headers, requests.head(BASE + "/redirect"))


def redirects():
    response = requests.get(BASE + "/redirect-twice")
    print(response, response.url, response.history, [past.url for past in response.history])
    response = requests.get(BASE + "/redirect-twice", allow_redirects=False)
    print(response, response.headers["Location"], response.is_redirect, response.next, response.next.url)
    for path in "/redirect-303", "/redirect-307":
        print(path, body(requests.post(BASE + path, data="x").json()))
    for path in "/redirect-loop", "/redirect-ftp":
        attempt(path, lambda: requests.get(BASE + path))


def sessions():
    with requests.Session() as session:
        print(text(session), list(session.headers), session.cookies, session.max_redirects, session.auth, session.params)
        session.headers.update({"X-S": "1"})
        session.params = {"p": "1"}
        session.auth = ("u", "p")
        print(body(session.get(BASE + "/echo", headers={"X-R": "2", "Accept": None}, params={"q": 2}).json()))
        print(session.get(BASE + "/cookie").cookies, session.cookies, session.cookies.get_dict(), session.cookies["a"], dict(session.cookies))
        print("Cookie", dict(body(session.get(BASE + "/echo").json())["headers"])["Cookie"])
        prepared = session.prepare_request(requests.Request("GET", BASE + "/echo", params={"a": 1}))
        print(prepared, prepared.url, session.send(prepared))
        session.max_redirects = 3
        attempt("loop", lambda: session.get(BASE + "/redirect-loop"))
        session.hooks["response"].append(lambda response, *args, **kwargs: print("hook", response))
        session.get(BASE + "/text")
    print(requests.codes.ok, requests.codes.not_found, requests.codes["teapot"], requests.codes["none"])
    prepared = requests.Request("POST", BASE + "/x", data={"a": 1}).prepare()
    print(prepared, prepared.method, prepared.url, prepared.headers, prepared.body, requests.Response())


print("=== requests")
for part in attributes, bodies, errors, sending, redirects, sessions:
    print("---", part.__name__)
    part()
