# Files in forms, sent by three clients to three frameworks.
import asyncio
from typing import Annotated

import aiohttp
import httpx
import requests
from aiohttp import web
from fastapi import FastAPI, File, Form, Request, UploadFile
from fastapi.testclient import TestClient
from sanic import Sanic, json

fast = FastAPI()


@fast.post("/bytes")
async def as_bytes(file: Annotated[bytes, File()]):
    return {"size": len(file)}


@fast.post("/upload")
async def upload(file: UploadFile, note: Annotated[str, Form()] = ""):
    first = await file.read(2)
    await file.seek(0)
    return {"name": file.filename, "type": file.content_type, "size": file.size, "first": first.decode(), "all": (await file.read()).decode(), "note": note}


@fast.post("/many")
async def many(files: list[UploadFile], contents: Annotated[list[bytes], File()] = []):
    return {"names": [file.filename for file in files], "sizes": [len(content) for content in contents]}


@fast.post("/optional")
async def optional(file: UploadFile | None = None):
    return {"name": file.filename if file else "no file"}


@fast.post("/form")
async def form(request: Request):
    async with request.form() as fields:
        file = fields["file"]
        print(type(file).__name__, file, file.file.closed)
    print(file.file.closed, await request.is_disconnected())
    return sorted(fields)


client = TestClient(fast)
text = ("notes.txt", b"hello\n", "text/plain")
for path, options in (
    ("/bytes", {"files": {"file": text}}), ("/bytes", {"data": {"file": "no file"}}), ("/bytes", {}),
    ("/upload", {"files": {"file": text}, "data": {"note": "a note"}}), ("/upload", {"files": {"file": ("pic.png", b"\x89P")}}), ("/upload", {"data": {"file": "no file"}}), ("/upload", {}),
    ("/many", {"files": [("files", text), ("files", ("b.csv", b"1,2")), ("contents", text)]}), ("/many", {}),
    ("/optional", {"files": {"file": text}}), ("/optional", {}), ("/form", {"files": {"file": text}, "data": {"a": "1"}}),
):
    try:
        response = client.post(path, **options)
        print(path, response.status_code, response.text)
    except UnicodeDecodeError as error:
        print(path, error)


async def of_aiohttp(request):
    data = await request.post()
    file = data["file"]
    return web.json_response({"name": file.name, "filename": file.filename, "type": file.content_type, "content": file.file.read().decode(), "note": data["note"]})


app = Sanic("uploads")


@app.post("/")
async def of_sanic(request):
    file = request.files.get("file")
    return json({"name": file.name, "type": file.type, "content": file.body.decode(), "note": request.form.get("note"), "how many": len(request.files["file"])})


async def ask_all(url):
    async with aiohttp.ClientSession() as session:
        form = aiohttp.FormData({"note": "from aiohttp"})
        form.add_field("file", b"1,2\n", filename="numbers.csv")
        async with session.post(url, data=form) as response:
            print(await response.json())
    print((await asyncio.to_thread(requests.post, url, files={"file": ("r.json", "{}")}, data={"note": "from requests"})).json())
    async with httpx.AsyncClient() as session:
        print((await session.post(url, files={"file": ("x.bin", b"x")}, data={"note": "from httpx"})).json())


async def main():
    site = web.Application()
    site.router.add_post("/", of_aiohttp)
    runner = web.AppRunner(site)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 8080).start()
    await ask_all("http://127.0.0.1:8080/")
    await runner.cleanup()


async def ask_sanic(app):
    await asyncio.sleep(1)
    await ask_all("http://127.0.0.1:8000/")
    app.stop()


asyncio.run(main())
app.add_task(ask_sanic)
app.run(port=8000)
