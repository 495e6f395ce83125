# fastapi.testclient: a client of httpx's, with its cookies, headers and redirects, for an application that runs in no server.
from contextlib import asynccontextmanager
from typing import Annotated

import httpx
from fastapi import Cookie, FastAPI, Header, Request, Response
from fastapi.responses import RedirectResponse
from fastapi.testclient import TestClient


@asynccontextmanager
async def lifespan(app):
    print("up")
    yield {"db": "connected"}
    print("down")


app = FastAPI(lifespan=lifespan)


@app.get("/")
async def root(request: Request):
    return {"client": request.client.host, "url": str(request.url), "headers": dict(request.headers), "db": getattr(request.state, "db", None)}


@app.get("/tokens")
async def tokens(x_token: Annotated[list[str] | None, Header()] = None, session: Annotated[str | None, Cookie()] = None):
    return {"tokens": x_token, "session": session}


@app.post("/login")
async def login(response: Response):
    response.set_cookie("session", "s1")
    return "welcome"


@app.get("/old")
async def old():
    return RedirectResponse("/tokens", 303)


@app.post("/echo")
async def echo(request: Request):
    return Response(await request.body(), media_type=request.headers["content-type"])


@app.get("/crash")
async def crash():
    1 / 0


client = TestClient(app)
print(isinstance(client, httpx.Client), client.base_url, client.headers["user-agent"])
response = client.get("/", params={"a": [1, 2]})
print(response, response.request.method, response.request.url, response.is_success, response.reason_phrase, response.json())
print(client.get("/tokens", headers=[("X-Token", "a"), ("x-token", "b")]).json(), client.get("/tokens", cookies={"session": "once"}).json())
print(client.post("/login").cookies, client.cookies, client.get("/tokens").json())
response = client.get("/old")
print(response.history, response.url, response.json(), client.get("/old", follow_redirects=False).headers["location"])
for body in {"json": {"a": 1}}, {"data": {"a": "1", "b": ["2", "3"]}}, {"content": "text", "headers": {"content-type": "text/plain"}}:
    response = client.post("/echo", **body)
    print(response.headers["content-type"], response.text)
print(client.head("/").status_code, client.request("PATCH", "/").json())
try:
    client.get("/crash")
except ZeroDivisionError as error:
    print("raised:", error)
response = TestClient(app, raise_server_exceptions=False).get("/crash")
print(response.status_code, response.text)
try:
    response.raise_for_status()
except httpx.HTTPStatusError as error:
    print(str(error).split("\n")[0])
with TestClient(app, base_url="https://example.com", headers={"x-token": "t"}) as other:
    print(other.get("/").json()["db"], other.get("/tokens").json(), other.get("/").json()["url"])
try:
    client.websocket_connect("/ws")
except NotImplementedError as error:
    print(error)
print(httpx.codes.NOT_FOUND, httpx.codes.not_found, httpx.codes.is_error(404), httpx.codes.is_client_error(404), httpx.codes.is_server_error(404), httpx.codes.get_reason_phrase(404))
