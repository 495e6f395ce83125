import asyncio
from contextlib import asynccontextmanager
from typing import List, Optional, Dict

import uvicorn
from fastapi import APIRouter, BackgroundTasks, Body, Cookie, Depends, FastAPI, Header, HTTPException, Query, Request, Response, status
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, StreamingResponse
from pydantic import BaseModel, Field


@asynccontextmanager
async def lifespan(app):
    print("up")
    app.state.hits = 0
    yield
    print("down", app.state.hits)


app = FastAPI(lifespan=lifespan)


class Address(BaseModel):
    street: str
    zip: int = 0


class User(BaseModel):
    name: str
    age: int = Field(20, ge=0, lt=150)
    address: Optional[Address] = None
    tags: List[str] = []


class UserOut(BaseModel):
    name: str


@app.middleware("http")
async def add_header(request: Request, call_next):
    response = await call_next(request)
    response.headers["X-Seen"] = request.url.path
    return response


@app.get("/")
async def root():
    return {"message": "Hello 世界"}


@app.get("/items/{item_id}")
async def item(item_id: int, q: Optional[str] = None, short: bool = False):
    return {"item_id": item_id, "q": q, "short": short}


@app.get("/list")
def lists(q: List[int] = Query([]), limit: int = Query(10, gt=0, le=100), name: str = Query(..., min_length=2, max_length=4)):
    return [q, limit, name]


@app.get("/head")
async def head(user_agent: Optional[str] = Header(None), x_token: List[str] = Header([]), sess: Optional[str] = Cookie(None)):
    return {"ua": user_agent, "tokens": x_token, "sess": sess}


@app.post("/users", status_code=201)
async def users(user: User):
    return user


@app.post("/out", response_model=UserOut)
async def out(user: User):
    return user


@app.put("/two/{id}")
async def two(id: int, user: User, other: Address, n: int = Body(...)):
    return {"id": id, "user": user, "other": other, "n": n}


@app.post("/embed")
async def embed(user: User = Body(..., embed=True)):
    return user.name


@app.post("/dict")
async def anydict(d: Dict[str, float]):
    return d


@app.get("/fail/{code}")
async def fail(code: int):
    raise HTTPException(status_code=code, detail={"why": "because"}, headers={"X-Why": "x"})


@app.get("/crash")
async def crash():
    return 1 / 0


@app.get("/plain", response_class=PlainTextResponse)
def plain():
    return "plain"


@app.get("/html", response_class=HTMLResponse)
def html():
    return "<p>hi</p>"


@app.get("/redirect")
def redirect():
    return RedirectResponse("/plain?x=1 2")


@app.get("/stream")
async def stream():
    async def gen():
        for i in range(3):
            yield f"part {i}\n"
            await asyncio.sleep(0.01)
    return StreamingResponse(gen(), media_type="text/plain")


@app.get("/sstream")
def sstream():
    return StreamingResponse(iter(["a", "b"]), media_type="text/event-stream")


async def get_db():
    print("open")
    try:
        yield "db"
    finally:
        print("close")


def common(q: Optional[str] = None, skip: int = 0):
    return {"q": q, "skip": skip}


class Pager:
    def __init__(self, page: int = 1):
        self.page = page


@app.get("/dep")
async def dep(request: Request, c: dict = Depends(common), db=Depends(get_db), p: Pager = Depends()):
    request.app.state.hits += 1
    return {"c": c, "db": db, "page": p.page, "host": request.client.host}


@app.get("/cookie")
def cookie(response: Response):
    response.set_cookie("sess", "abc", max_age=5)
    response.headers["X-A"] = "b"
    response.status_code = 202
    return {"ok": True}


@app.get("/bg")
async def bg(tasks: BackgroundTasks):
    tasks.add_task(print, "background")
    return "queued"


@app.delete("/gone", status_code=status.HTTP_204_NO_CONTENT)
async def gone():
    return None


@app.post("/raw")
async def raw(request: Request):
    return {"body": (await request.body()).decode(), "q": dict(request.query_params), "m": request.method, "ct": request.headers.get("content-type")}


router = APIRouter(prefix="/api", tags=["x"])


@router.get("/me")
async def me():
    return "me"


@router.get("/files/{p:path}")
async def files(p: str):
    return p


class Odd(Exception):
    def __init__(self, name):
        self.name = name


@app.exception_handler(Odd)
async def odd(request, exc):
    return JSONResponse(status_code=418, content={"odd": exc.name})


@app.get("/odd")
async def raise_odd():
    raise Odd("x")


app.include_router(router)
sub = FastAPI()


@sub.get("/hi")
def hi():
    return "sub"


app.mount("/sub", sub)


async def ask(text, body=b"", extra=""):
    reader, writer = await asyncio.open_connection("127.0.0.1", 8123)
    head = f"{text} HTTP/1.1\r\nHost: example\r\nConnection: close\r\n{extra}"
    if body or text.startswith(("POST", "PUT")):
        head += f"Content-Length: {len(body)}\r\n"
    writer.write(head.encode() + b"\r\n" + body)
    answer = await reader.read()
    writer.close()
    print("##", text, body.decode()[:60])
    for line in answer.decode().replace("\r\n", "\n").split("\n"):
        if not line.startswith("date:"):
            print(line)


J = "Content-Type: application/json\r\n"


async def main():
    server = uvicorn.Server(uvicorn.Config(app, port=8123, log_level="critical"))
    task = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.01)
    await ask("GET /")
    await ask("HEAD /")
    await ask("POST /")
    await ask("GET /nowhere")
    await ask("GET /items/5?q=a%20b&short=yes")
    await ask("GET /items/5/")
    await ask("GET /items/x?short=maybe")
    await ask("GET /list?q=1&q=x&limit=0")
    await ask("GET /list?name=abcdef&limit=200")
    await ask("POST /users", b'{"age": "x", "address": {"zip": "q"}, "tags": "no"}', J)
    await ask("POST /users", b'{"name": ', J)
    await ask("POST /users", b'', J)
    await ask("POST /users", b'[1]', J)
    await ask("POST /users", b'{"name": "a"}', "Content-Type: text/plain\r\n")
    await ask("PUT /two/3", b'{"user": {"name": "A"}}', J)
    await ask("POST /embed", b'{"name": "A"}', J)
    await ask("POST /dict", b'{"a": "x"}', J)
    await ask("GET /list?q=1&q=2&name=abc")
    await ask("GET /head", extra="User-Agent: me\r\nX-Token: a\r\nX-Token: b\r\nCookie: a=b; sess=q\r\n")
    await ask("POST /users", b'{"name": "Ada", "age": 30, "address": {"street": "s"}}', J)
    await ask("POST /out", b'{"name": "Ada", "age": 30}', J)
    await ask("PUT /two/3", b'{"user": {"name": "A"}, "other": {"street": "x"}, "n": 5}', J)
    await ask("POST /embed", b'{"user": {"name": "A"}}', J)
    await ask("POST /dict", b'{"a": 1.5}', J)
    for path in ("/fail/404", "/fail/418", "/crash", "/plain", "/html", "/redirect", "/stream", "/sstream", "/dep?q=x&skip=3&page=7", "/cookie", "/bg", "/api/me", "/api/files/a/b", "/odd", "/sub/hi", "/sub/no"):
        await ask("GET " + path)
    await ask("DELETE /gone")
    await ask("POST /raw?a=1&a=2", b"hello", "Content-Type: text/plain\r\n")
    await ask("GET /dep?skip=x")
    server.should_exit = True
    await task


asyncio.run(main())
