# What the libraries tell module logging: httpx its requests, urllib3 its connections and attempts, aiohttp.web its access log and the handlers that fail.
import asyncio
import logging
import sys

import aiohttp
import httpx
import requests
from aiohttp import web
from requests.adapters import HTTPAdapter

logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format="%(levelname)s:%(name)s:%(message)s")


async def hello(request):
    return web.Response(text="Hello")


async def crash(request):
    raise LookupError(request.path)


async def stream(request):
    response = web.StreamResponse()
    await response.prepare(request)
    await response.write(b"piece")
    return response


async def ask(port):
    async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as session:
        for path in "/?a=1", "/crash", "/stream", "/nowhere":
            async with session.get(path, headers={"Referer": "http://example.com/"}) as response:
                print(path, response.status)


async def serve():
    app = web.Application()
    app.add_routes([web.get("/", hello), web.get("/crash", crash), web.get("/stream", stream)])
    for port, options in (8080, {}), (8081, {"access_log": None}):
        runner = web.AppRunner(app, **options)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        await ask(port)
        await runner.cleanup()


async def closes(reader, writer):
    await reader.readuntil(b"\r\n\r\n")
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
    writer.close()


async def closing():
    async with await asyncio.start_server(closes, "127.0.0.1", 8082):
        with requests.Session() as session:
            for _ in range(2):
                await asyncio.to_thread(session.get, "http://127.0.0.1:8082/")


asyncio.run(serve())
httpx.get("http://api.example.com/old", follow_redirects=True)
with requests.Session() as session:
    session.get("http://api.example.com/old")
    session.head("https://api.example.com/new")
    session.mount("http://", HTTPAdapter(max_retries=1))
    try:
        session.get("http://closed.example.com/x")
    except requests.ConnectionError:
        print("gave up")
asyncio.run(closing())
logging.getLogger().setLevel(logging.WARNING)
httpx.get("http://api.example.com/new")
requests.get("http://api.example.com/new")
