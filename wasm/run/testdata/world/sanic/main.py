import asyncio
from sanic import Sanic, Blueprint, Request, text, json, html, empty, redirect, raw
from sanic.response import ResponseStream
from sanic.exceptions import NotFound, SanicException, Unauthorized, ServerError, BadRequest
from sanic.views import HTTPMethodView

app = Sanic("MyApp")


@app.before_server_start
async def setup(app, loop):
    app.ctx.db = {"a": 1}
    print("before start")


@app.on_request
async def start(request):
    request.ctx.user = request.args.get("user")


@app.on_response
async def end(request, response):
    response.headers["X-User"] = str(request.ctx.user) if hasattr(request.ctx, "user") else "-"


@app.get("/")
async def index(request):
    return text("hi")


@app.route("/p/<n:int>/<s>", methods=["GET", "POST"])
async def p(request, n, s):
    print(request, request.args, request.json, request.headers.get("x-a"), request.headers.user_agent, request.token, request.ip, request.path, request.query_string, request.url, request.ctx, request.app.ctx.db, request.match_info, request.method, request.endpoint)
    return json({"n": n, "s": s, "ü": "世"}, status=201, headers={"X-B": "c"})


@app.post("/form")
async def form(request):
    return json({"form": request.form, "one": request.form.get("a")})


@app.get("/csv")
async def csv(request):
    r = await request.respond(content_type="text/csv")
    await r.send("foo,")
    await asyncio.sleep(0.01)
    await r.send("bar")
    await r.eof()


@app.get("/rs")
async def rs(request):
    async def streaming(response):
        await response.write("a")
        await response.write("b")
    return ResponseStream(streaming, content_type="text/plain")


@app.get("/nf")
async def nf(request):
    raise NotFound("no such thing")


@app.get("/jerr")
async def jerr(request):
    if request.args.get("x"):
        raise SanicException("teapot", status_code=418, context={"a": 1})
    return json({})


@app.get("/crash")
async def crash(request):
    return text(str(1 / 0))


@app.get("/auth")
def auth(request):
    raise Unauthorized("who?", scheme="Basic", realm="R")


class Odd(Exception):
    pass


@app.exception(Odd)
async def on_odd(request, e):
    return text("odd", status=409)


@app.get("/odd")
async def odd(request):
    raise Odd


@app.get("/none")
async def none(request):
    pass


@app.delete("/del")
async def dele(request):
    return empty()


@app.get("/re")
async def re(request):
    return redirect(app.url_for("p", n=5, s="x"))


class V(HTTPMethodView):
    async def get(self, request, name):
        return html("<b>" + name + "</b>")


app.add_route(V.as_view(), "/v/<name>")
bp = Blueprint("bp", url_prefix="/bp")


@bp.get("/x")
async def x(request):
    return text("bp x")


@bp.on_request
async def bpr(request):
    print("bp middleware")


app.blueprint(bp)


async def ask(text, body=b"", extra=""):
    reader, writer = await asyncio.open_connection("127.0.0.1", 8125)
    head = f"{text} HTTP/1.1\r\nHost: example\r\nConnection: close\r\n{extra}"
    if body or text.startswith(("POST", "PUT")):
        head += f"Content-Length: {len(body)}\r\n"
    writer.write(head.encode() + b"\r\n" + body)
    answer = await reader.read()
    writer.close()
    print("##", text, body.decode()[:60])
    print(answer.decode().replace("\r\n", "\n"))


async def clients():
    await ask("GET /")
    await ask("POST /")
    await ask("GET /nope")
    await ask("GET /p/12/abc?user=u&user=v&b=c", b'{"q": 1}', "X-A: 5\r\nUser-Agent: me\r\nAuthorization: Bearer tok\r\n")
    await ask("GET /p/x/abc")
    await ask("POST /p/1/abc", b"{")
    await ask("POST /form", b"a=1&a=2", "Content-Type: application/x-www-form-urlencoded\r\n")
    for q in ("csv", "rs", "nf", "jerr?x=1", "crash", "auth", "odd", "none", "re", "v/zz", "bp/x", "bp/x/"):
        await ask("GET /" + q)
    await ask("DELETE /del")
    app.stop()


@app.after_server_start
async def go(app):
    app.add_task(clients())


if __name__ == "__main__":
    app.run(port=8125, single_process=True)
