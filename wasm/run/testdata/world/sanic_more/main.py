# Sanic: the exceptions of a blueprint are its own, cookies as it writes them, files, and the access log.
import asyncio

import httpx
from sanic import Blueprint, Sanic, file, file_stream, text
from sanic.exceptions import NotFound, SanicException

app = Sanic("more")
own = Blueprint("own", url_prefix="/own")


class Mine(Exception):
    pass


class Special(Mine):
    pass


@own.get("/<kind>")
async def of_the_blueprint(request, kind):
    raise {"mine": Mine, "special": Special, "missing": NotFound, "other": KeyError}[kind](kind)


@app.get("/raise/<kind>")
async def of_the_app(request, kind):
    raise {"mine": Mine, "special": Special, "missing": NotFound}[kind](kind)


@own.exception(NotFound, Mine)
async def answer_of_the_blueprint(request, error):
    return text(f"the blueprint: {error!r}", 404)


@app.exception(Special, KeyError)
async def answer_of_the_app(request, error):
    return text(f"the application: {error!r}", 400)


@app.get("/cookies")
async def cookies(request):
    response = text(f"{request.cookies.get('old')}")
    response.add_cookie("test", "It worked!", domain="example.com", httponly=True, max_age=5)
    response.add_cookie("plain", "1", secure=False, samesite=None)
    response.delete_cookie("old")
    print(len(response.cookies), response.cookies.has_cookie("plain"), response.cookies.get_cookie("plain").path)
    return response


@app.get("/file")
async def whole(request):
    return await file("report.txt", filename="the_report.csv")


@app.get("/file_stream")
async def pieces(request):
    return await file_stream("report.txt", chunk_size=10)


@app.before_server_start
async def write(app):
    with open("report.txt", "w") as report:
        report.write("All is well. " * 3)


async def client(app):
    await asyncio.sleep(1)
    async with httpx.AsyncClient(base_url="http://127.0.0.1:8000") as session:
        for path in ("/own/mine", "/own/special", "/own/missing", "/own/other", "/raise/mine", "/raise/special", "/raise/missing", "/nowhere", "/own/a/b", "/file", "/file_stream", "/cookies"):
            response = await session.get(path, cookies={"old": "value"})
            print(path, response.status_code, repr(response.text), [text for name, text in response.headers.multi_items() if name in ("set-cookie", "content-disposition", "content-type")])
    app.stop()


app.blueprint(own)
app.add_task(client)
app.run(port=8000, access_log=True)
