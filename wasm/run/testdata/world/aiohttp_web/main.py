import asyncio
from aiohttp import web

routes = web.RouteTableDef()


@routes.get("/")
async def hello(request):
    return web.Response(text="Hello, world")


@routes.get("/greet/{name}")
async def greet(request):
    print(dict(request.match_info), request.match_info["name"], request.method, request.path, request.path_qs, request.query_string, request.query.get("a"), dict(request.query), request.host, request.remote, request.scheme, request.url, request.rel_url, request.content_type, request.can_read_body, request.version)
    print(request, request.cookies, request.headers["host"], request.app is app, request.keep_alive)
    name = request.match_info.get("name", "Anonymous")
    return web.Response(text="Hello, " + name, headers={"X-A": "b"})


@routes.post("/json")
async def js(request):
    data = await request.json()
    return web.json_response({"got": data, "ü": "世"}, status=201)


@routes.post("/form")
async def form(request):
    data = await request.post()
    return web.json_response({k: v for k, v in data.items()})


@routes.get("/stream")
async def stream(request):
    resp = web.StreamResponse(headers={"Content-Type": "text/plain"})
    print(resp)
    await resp.prepare(request)
    print(resp)
    for i in range(3):
        await resp.write(f"line {i}\n".encode())
    await resp.write_eof()
    print(resp)
    return resp


@routes.get("/lenstream")
async def lenstream(request):
    resp = web.StreamResponse()
    resp.content_length = 3
    resp.content_type = "text/plain"
    await resp.prepare(request)
    await resp.write(b"abc")
    return resp


@routes.get("/nf")
async def nf(request):
    raise web.HTTPNotFound(text="nothing here")


@routes.get("/found")
async def found(request):
    raise web.HTTPFound("/greet/x?a=1")


@routes.get("/bad")
async def bad(request):
    raise web.HTTPBadRequest(reason="Odd")


@routes.get("/crash")
async def crash(request):
    return 1 / 0


@routes.get("/none")
async def none(request):
    pass


@routes.get("/cookie")
async def cookie(request):
    r = web.Response(body=b"x", content_type="application/x-y")
    r.set_cookie("a", "b", max_age=3, httponly=True)
    print(r.status, r.reason, r.content_type, r.charset, r.body, r.content_length, r)
    return r


@routes.view("/view")
class V(web.View):
    async def get(self):
        return web.Response(text="viewed " + self.request.path)


async def added(request):
    return web.Response(text=str(dict(request.match_info)) + str(request["n"]))


@web.middleware
async def mw(request, handler):
    request["n"] = 5
    try:
        r = await handler(request)
    except web.HTTPException as e:
        print("mw", e.status, e.reason, e.text, str(e), repr(e))
        raise
    r.headers["X-MW"] = "1"
    return r


async def up(app):
    app["db"] = "db"
    print("startup")


async def down(app):
    print("cleanup", app["db"])


async def ctx(app):
    print("enter")
    yield
    print("leave")


app = web.Application(middlewares=[mw])
app.add_routes(routes)
app.router.add_get(r"/num/{n:\d+}", added, name="num")
app.add_routes([web.get("/g/{tail:.*}", added), web.post("/p", added)])
app.on_startup.append(up)
app.on_cleanup.append(down)
app.cleanup_ctx.append(ctx)
sub = web.Application()
sub.router.add_get("/hi", added)
app.add_subapp("/sub/", sub)
print(app.router["num"].url_for(n="5"), len(routes), routes[0])


async def ask(text, body=b"", extra="", close=True):
    reader, writer = await asyncio.open_connection("127.0.0.1", 8124)
    head = f"{text} HTTP/1.1\r\nHost: example:80\r\n{extra}"
    if close:
        head += "Connection: close\r\n"
    if body or text.startswith(("POST", "PUT")):
        head += f"Content-Length: {len(body)}\r\n"
    writer.write(head.encode() + b"\r\n" + body)
    answer = await reader.read()
    writer.close()
    print("##", text, body.decode()[:60])
    for line in answer.decode().replace("\r\n", "\n").split("\n"):
        if not line.startswith(("Date:", "Server:")):
            print(line)


async def main():
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 8124)
    await site.start()
    print(site.name, runner.addresses)
    await ask("GET /")
    await ask("HEAD /")
    await ask("POST /")
    await ask("GET /nowhere")
    await ask("GET /greet/Ada%20L?a=1&b=x%20y", extra="Cookie: q=1\r\n")
    await ask("POST /json", b'{"a": [1, 2]}', "Content-Type: application/json\r\n")
    await ask("POST /form", b"a=1&b=x+y", "Content-Type: application/x-www-form-urlencoded\r\n")
    for p in ("stream", "lenstream", "nf", "found", "bad", "crash", "none", "cookie", "view", "num/12", "num/x", "g/a/b", "sub/hi", "sub/no"):
        await ask("GET /" + p)
    await ask("DELETE /p")
    await runner.cleanup()


asyncio.run(main())
try:
    raise web.HTTPForbidden()
except web.HTTPException as e:
    print(e.status_code, e, e.text, e.status, e.content_type, isinstance(e, web.HTTPClientError))
