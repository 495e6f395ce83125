import asyncio
import time

import httpx

from report import attempt, awaited, body
from server import BASE


def attributes(response):
    print(repr(response), response.status_code, response.reason_phrase, response.http_version, response.url, repr(response.url), response.encoding)
    print(response.headers, response.headers["content-TYPE"], response.headers.get("none"), response.headers.raw, response.history, response.cookies)
    print(type(response.elapsed), response.request, response.request.method, list(response.request.headers), response.links, response.next_request)
    print(response.is_success, response.is_error, response.is_redirect, response.is_client_error, response.is_closed, response.num_bytes_downloaded)
    print(response.content, response.text, response.read(), list(response.iter_lines()))


async def both(client, other):
    # The same calls with either client; where they differ it is in the words of errors.
    async def one(name, target, what="text", **options):
        def value(response):
            found = getattr(response, what)
            return response.status_code, found() if callable(found) else found

        url = BASE + target if target.startswith("/") else target
        attempt("blocking " + name, lambda: value(client.get(url, **options)))

        async def get():
            return value(await other.get(url, **options))

        await awaited("awaited  " + name, get())

    for path in "/json", "/badjson", "/emptyjson":
        await one("json " + path, path, "json")
    for path in ("/latin", "/nocharset", "/status/204", "/untilclose", "/chunked", "/close200", "/redirect", "/cut", "/cutchunk", "/badchunk", "/close", "/reset",
                 "/garbage"):
        await one(path, path)
    for path in "/redirect-twice", "/redirect-loop", "/redirect-ftp":
        await one("following " + path, path, follow_redirects=True)
    for path in "/status/404", "/status/503", "/redirect", "/text":
        await one("raise_for_status " + path, path, "raise_for_status")
    await one("refused", "http://127.0.0.1:1/")
    await one("unknown host", "http://no-such-host.invalid/")
    await one("slow", "/slow?1", timeout=0.2)
    await one("slow body", "/slowbody", timeout=httpx.Timeout(5, read=0.2))
    for url in "", "foo", "ftp://x/y":
        await one(f"url {url!r}", url) if not url.startswith("/") else None


def sending(client):
    def post(**options):
        return body(client.post(BASE + "/echo", **options).json())

    attempt("nothing", post)
    attempt("content", lambda: (post(content=b"bytes"), post(content="strü")))
    attempt("data", lambda: (post(data={"a": "1", "b": ["1", "2"], "c": 5}), post(data={})))
    attempt("json", lambda: post(json={"a": 1, "ü": None}))
    attempt("pieces", lambda: post(content=iter([b"one", b"two"])))
    attempt("headers", lambda: post(headers={"X-A": "b", "accept": "t/x"}, content=b"x"))
    attempt("auth", lambda: post(auth=("u", "p")))
    for params in {"a": 1, "b": "x&y", "c": 2.5, "d": True, "e": None}, [("a", "1"), ("a", "2")], {"l": ["1", "2"]}:
        print(params, client.get(BASE + "/echo", params=params).json()["target"])
    for method in "options", "delete", "put", "patch":
        print(method, body(getattr(client, method)(BASE + "/echo").json()))
    print("head", client.head(BASE + "/text").headers)
    for path in "/redirect-303", "/redirect-307":
        print(path, body(client.post(BASE + path, content=b"x", follow_redirects=True).json()))
    response = client.get(BASE + "/redirect-twice")
    print(response.next_request, response.has_redirect_location, response.headers["location"])


async def streams(client, other):
    with client.stream("GET", BASE + "/chunked") as response:
        print(response, response.is_closed)
        attempt("unread", lambda: response.text)
        attempt("elapsed", lambda: response.elapsed)
        print(list(response.iter_lines()), response.is_closed)
    with client.stream("GET", BASE + "/chunked") as response:
        print(list(response.iter_bytes()))
        attempt("twice", lambda: list(response.iter_raw()))
    with client.stream("GET", BASE + "/text") as response:
        print(list(response.iter_bytes(chunk_size=4)))
    with client.stream("GET", BASE + "/chunked") as response:
        pass
    attempt("closed", response.read)
    async with other.stream("GET", BASE + "/chunked") as response:
        print([line async for line in response.aiter_lines()])
    async with other.stream("GET", BASE + "/chunked") as response:
        print([piece async for piece in response.aiter_bytes()])
    async with other.stream("GET", BASE + "/text") as response:
        print(await response.aread(), response.text)
    async with other.stream("GET", BASE + "/text") as response:
        attempt("the wrong way", lambda: list(response.iter_bytes()))

    async def cancelled():
        task = asyncio.create_task(other.get(BASE + "/slow?1"))
        await asyncio.sleep(0.1)
        task.cancel()
        await task

    await awaited("cancelled", cancelled())


async def clients():
    options = {"base_url": BASE, "headers": {"X-S": "1"}, "params": {"p": "1"}, "timeout": 3, "follow_redirects": True, "auth": ("u", "p"), "cookies": {"k": "v"}}
    with httpx.Client(**options) as client:
        print(client.base_url, client.timeout, client.params, client.cookies, client.follow_redirects, client.is_closed)
        print(body(client.get("/echo", headers={"X-R": "2"}, params={"q": 2}).json()))
        response = client.get("/cookie")
        print(response.cookies, dict(response.cookies), client.cookies, response.cookies["a"], response.cookies.get("none"))
        print("Cookie", dict(body(client.get("/echo").json())["headers"])["Cookie"])
        request = client.build_request("GET", "/echo")
        print(request, client.send(request))
    attempt("closed", lambda: client.get("/text"))
    async with httpx.AsyncClient(limits=httpx.Limits(max_connections=2)) as client:
        start = time.monotonic()
        await asyncio.gather(*(client.get(BASE + "/slow?0.2") for _ in range(6)))
        print("six requests of 0.2 seconds, two at a time:", round(time.monotonic() - start, 1))
        await awaited("waiting for a connection", asyncio.gather(*(client.get(BASE + "/slow?0.5", timeout=httpx.Timeout(5, pool=0.2)) for _ in range(3))))

    def answer(request):
        return httpx.Response(200, json={"method": request.method, "path": request.url.path})

    with httpx.Client(transport=httpx.MockTransport(answer)) as client:
        print(client.post("http://nowhere/x").json())

    async def app(scope, receive, send):
        message = await receive()
        await send({"type": "http.response.start", "status": 201, "headers": [(b"content-type", b"text/plain")]})
        await send({"type": "http.response.body", "body": f"{scope['method']} {scope['path']} {scope['query_string']} {message['body']}".encode()})

    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://app") as client:
        response = await client.post("/a b", params={"q": "1"}, content=b"hi")
        print(response, response.text)


def values():
    attempt("timeout", lambda: (httpx.Timeout(5), httpx.Timeout(5, connect=1), httpx.Timeout(None), httpx.Timeout(connect=1, read=2, write=3, pool=4)))
    attempt("half a timeout", lambda: httpx.Timeout(connect=1))
    attempt("limits", lambda: (httpx.Limits(), httpx.Limits(max_connections=5)))
    attempt("codes", lambda: (httpx.codes.OK, repr(httpx.codes.NOT_FOUND), httpx.codes(404).name))
    url = httpx.URL("http://u@h:81/a%20b?q=1 2#f")
    print(url, url.scheme, url.host, url.port, url.path, url.query, url.fragment, repr(url.params), url.raw_path, url.userinfo, url.netloc)
    print(httpx.URL("http://h/a").join("b"), httpx.URL("http://h:80/").port, repr(httpx.URL("http://h").copy_with(path="/x")))
    print(httpx.Headers({"A": "b"}), httpx.QueryParams({"a": "1", "b": ["2", "3"]}), httpx.Cookies({"a": "1"}), httpx.Request("GET", "http://h/"))
    print(httpx.Response(200, json={"a": 1}).json(), httpx.Response(200, text="hi").headers, httpx.Response(404))
    attempt("no request", lambda: httpx.Response(404).raise_for_status())
    print(httpx.get(BASE + "/json").json())


async def main():
    with httpx.Client() as client:
        attributes(client.get(BASE + "/text", params={"a": "b c", "l": [1, 2]}))
        async with httpx.AsyncClient() as other:
            print("--- both")
            await both(client, other)
            print("--- sending")
            sending(client)
            print("--- streams")
            await streams(client, other)
    print("--- clients")
    await clients()
    print("--- values")
    values()


print("=== httpx")
asyncio.run(main())
