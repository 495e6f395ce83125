import asyncio
import time

import aiohttp
from aiohttp import ClientTimeout

from report import attempt, awaited, body
from server import BASE


async def get(session, target, what="text", **options):
    url = BASE + target if target.startswith("/") and not target.startswith("//") else target
    async with session.get(url, **options) as response:
        value = getattr(response, what)
        return response.status, await value() if callable(value) else value


async def attributes(session):
    async with session.get(BASE + "/text", params={"a": "b c"}) as response:
        print(repr(response), response.status, response.reason, response.ok, response.url, repr(response.url), response.method, response.host)
        print(response.content_type, response.charset, response.content_length, response.version, response.history, response.closed, response.real_url)
        print(response.headers["content-TYPE"], response.headers.get("none"), response.raw_headers, response.cookies, response.links)
        print(response.request_info.url, response.request_info.method, response.request_info.headers.getall("Accept"))
        print(await response.text(), await response.read())


async def bodies(session):
    for path in "/json", "/badjson", "/jsontext", "/emptyjson", "/status/404":
        await awaited("json " + path, get(session, path, "json"))
    for path in "/latin", "/nocharset", "/status/204", "/status/304", "/untilclose", "/close200", "/chunked", "/cut", "/cutchunk":
        await awaited("text " + path, get(session, path))

    async def untyped():
        async with session.get(BASE + "/jsontext") as response:
            return await response.json(content_type=None)

    async def chunks():
        async with session.get(BASE + "/chunked") as response:
            print("   ", repr(response.content))
            pieces = [piece async for piece in response.content.iter_chunks()]
            return pieces, response.content.at_eof(), response.content.total_bytes, response.closed

    async def lines():
        async with session.get(BASE + "/chunked") as response:
            return [line async for line in response.content]

    async def whatever():
        async with session.get(BASE + "/chunked") as response:
            return [piece async for piece in response.content.iter_any()], await response.content.read(), await response.content.readany()

    async def some():
        async with session.get(BASE + "/big") as response:
            first, second = await response.content.read(10), await response.content.readexactly(5)
            try:
                return first, second, await response.content.readexactly(10 ** 7)
            except asyncio.IncompleteReadError as error:
                return first, second, len(error.partial), error.expected

    async def by_size():
        async with session.get(BASE + "/big") as response:
            return sum([len(piece) async for piece in response.content.iter_chunked(65536)])

    async def after_leaving(path, read):
        async with session.get(BASE + path) as response:
            if read:
                await response.read()
        return response.closed, await response.text()

    await awaited("json of any type", untyped())
    for name, read in ("chunks", chunks), ("lines", lines), ("whatever came", whatever), ("some bytes", some), ("by size", by_size):
        await awaited(name, read())
    await awaited("after leaving, unread", after_leaving("/slowbody", False))
    await awaited("after leaving, read", after_leaving("/text", True))


async def errors(session):
    for path in "/close", "/reset":
        await awaited("text " + path, get(session, path))
    for status in 404, 503:
        await awaited(f"raise_for_status {status}", get(session, f"/status/{status}", raise_for_status=True))
    await awaited("refused", get(session, "http://127.0.0.1:1/"))
    await awaited("unknown host", get(session, "http://no-such-host.invalid/"))
    for url in "", "foo", "ftp://x/y", "http://", "//h/x", "http://h:x/":
        if not url.startswith("//"):
            await awaited(f"url {url!r}", get(session, url))
    await awaited("data and json", session.post(BASE, data="x", json={}))
    await awaited("total", get(session, "/slow?1", timeout=ClientTimeout(total=0.3)))
    await awaited("total as a number", get(session, "/slow?1", timeout=0.2))
    await awaited("total in the body", get(session, "/slowbody", timeout=ClientTimeout(total=0.2)))
    await awaited("sock_read", get(session, "/slow?1", timeout=ClientTimeout(sock_read=0.2)))
    await awaited("sock_read in the body", get(session, "/slowbody", timeout=ClientTimeout(sock_read=0.2)))
    await awaited("wait_for", asyncio.wait_for(get(session, "/slow?1"), 0.2))

    async def cancelled():
        task = asyncio.create_task(get(session, "/slow?1"))
        await asyncio.sleep(0.1)
        task.cancel()
        await task

    await awaited("cancelled", cancelled())
    async with session.get(BASE + "/status/418") as response:
        try:
            response.raise_for_status()
        except aiohttp.ClientResponseError as error:
            print(error.status, error.message, error.history, error.request_info.url, error.headers["Content-Length"])


async def sending(session):
    async def post(data=None, **options):
        async with session.post(BASE + "/echo", data=data, **options) as response:
            return body(await response.json())

    async def pieces():
        yield b"one"
        yield b"two"

    for data in None, b"bytes", "strü", {"a": "1", "b": "é &"}, [("a", "1"), ("a", "2")], {}, b"":
        await awaited(f"data {data!r}", post(data))
    await awaited("data in pieces", post(pieces()))
    await awaited("data in one chunk", post(b"abc", chunked=True))
    await awaited("json", post(json={"x": [1, None]}))
    await awaited("headers", post(b"abc", headers={"X-A": "b", "accept": "text/x", "Content-Type": "a/b"}))
    await awaited("auth", post(auth=aiohttp.BasicAuth("u", "p")))
    await awaited("cookies", post(cookies={"a": "1", "b": "x y"}))

    form = aiohttp.FormData()
    form.add_field("name", "Ada")
    form.add_field("file", b"abc", filename="a.txt", content_type="text/plain")
    sent = (await post(form))
    boundary = dict(sent["headers"])["Content-Type"].partition("boundary=")[2]
    print(sent["body"].replace(boundary, "B"))

    for params in {"a": 1, "b": "x&y", "c": 2.5}, [("a", "1"), ("a", "2")], "q=1&z= 2", {"l": ["1", "2"]}:
        async with session.get(BASE + "/echo?z=0", params=params) as response:
            print(params, (await response.json())["target"], response.url)
    for params in {"a": None}, {"a": True}:
        try:
            await session.get(BASE + "/echo", params=params)
        except TypeError as error:
            print(params, type(error).__name__)
    for method in "put", "patch", "delete", "options":
        async with getattr(session, method)(BASE + "/echo") as response:
            print(method, body(await response.json()))
    async with session.head(BASE + "/text") as response:
        print("head", response.status, response.headers, await response.text())


async def redirects(session):
    async with session.get(BASE + "/redirect-twice") as response:
        print(response.url, [(past.status, past.url, past.closed) for past in response.history], response.request_info.url)
    async with session.get(BASE + "/redirect-twice", allow_redirects=False) as response:
        print(response.status, response.headers["Location"])
    for path in "/redirect-303", "/redirect-307":
        async with session.post(BASE + path, data=b"x") as response:
            print(path, body(await response.json()))
    for path in "/redirect-loop", "/redirect-ftp":
        try:
            await session.get(BASE + path, max_redirects=3)
        except (aiohttp.ClientError, ValueError) as error:
            print(path, type(error).__name__, error)


async def pools():
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=2)) as session:
        start = time.monotonic()
        await asyncio.gather(*(get(session, "/slow?0.2") for _ in range(6)))
        print("six requests of 0.2 seconds, two at a time:", round(time.monotonic() - start, 1))
        await awaited("waiting for a connection", asyncio.gather(*(get(session, "/slow?0.5", timeout=ClientTimeout(connect=0.2)) for _ in range(3))))
        tasks = [asyncio.create_task(get(session, "/slow?0.3")) for _ in range(4)]
        await asyncio.sleep(0.1)
        tasks[2].cancel()
        tasks[0].cancel()
        print(await asyncio.gather(*tasks, return_exceptions=True))
        await awaited("afterwards", get(session, "/text"))


async def sessions():
    options = {"headers": {"X-S": "1"}, "cookie_jar": aiohttp.CookieJar(unsafe=True), "raise_for_status": True, "timeout": ClientTimeout(total=5)}
    async with aiohttp.ClientSession(BASE, **options) as session:
        async with session.get("/echo", headers={"X-R": "2", "x-s": "3"}) as response:
            print(body(await response.json())["headers"], response.url)
        try:
            await session.get("/nope")
        except aiohttp.ClientResponseError as error:
            print(error.status, error.message)
        async with session.get("/cookie") as response:
            print(response.cookies["a"].value, len(session.cookie_jar))
        async with session.get("/echo") as response:
            print(body(await response.json())["headers"])
    print(session.closed, session.connector)
    await awaited("closed", session.get("/text"))
    async with aiohttp.request("GET", BASE + "/text") as response:
        print("aiohttp.request", await response.text())


async def main():
    async with aiohttp.ClientSession() as session:
        for part in attributes, bodies, errors, sending, redirects:
            print("---", part.__name__)
            await part(session)
        print("in use at the end:", len(session.connector._acquired))
    for part in pools, sessions:
        print("---", part.__name__)
        await part()


print("=== aiohttp")
asyncio.run(main())
attempt("credentials", lambda: aiohttp.BasicAuth("a:b"))
print(aiohttp.BasicAuth("u", "p"), aiohttp.BasicAuth("u", "p").encode(), aiohttp.BasicAuth.decode("Basic dTpw"))
attempt("outside of a loop", aiohttp.ClientSession)
