# What the clients show of an answer, and send, besides the common: cookies and whose they are, kinds of files, headers that are no texts, a connection that the server has closed.
import asyncio

import aiohttp
import httpx
import requests
import urllib3
from aiohttp import web


async def echo(request):
    body = await request.text()
    boundary = request.headers.get("Content-Type", "").partition("boundary=")[2]
    return web.json_response({"cookie": request.headers.get("Cookie"), "kind": request.headers.get("Content-Type", "").partition(";")[0], "body": body.replace(boundary, "B") if boundary else body})


async def cookies(request):
    response = web.Response(text="set", headers={"Content-Disposition": 'attachment; filename="a b.txt"', "Link": '<https://example.com/?page=2>; rel="next"'})
    response.set_cookie("zebra", "1")
    response.set_cookie("ant", "2", path="/deep")
    return response


async def with_aiohttp(session):
    async with session.get("/cookies") as response:
        print(response.cookies, response.content_disposition, response.links["next"]["url"])
    print([(cookie.key, cookie["domain"], cookie["path"]) for cookie in session.cookie_jar])
    async with session.get("/deep/x", cookies={"own": "3"}) as response:
        print(await response.json())
    with open("notes.csv", "rb") as file:
        async with session.post("/", data=file) as response:
            print(await response.json())
    with open("notes.csv", "rb") as file:
        async with session.post("/", data={"file": file, "name": "x"}) as response:
            print((await response.json())["body"])
    for headers in {"X-Number": 1}, {"X-None": None}:
        try:
            await session.get("/", headers=headers)
        except TypeError as error:
            print(error)


async def closes(reader, writer):
    await reader.readuntil(b"\r\n\r\n")
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
    writer.close()


async def again_and_again():
    """A server that closes each connection after its answer, without having said so."""
    async with await asyncio.start_server(closes, "127.0.0.1", 8081):
        async with httpx.AsyncClient() as client:
            print([(await client.get("http://127.0.0.1:8081/")).text for _ in range(3)])
        async with aiohttp.ClientSession("http://127.0.0.1:8081") as session:
            for _ in range(3):
                async with session.get("/") as response:
                    print(await response.text())
        with requests.Session() as session:
            print([(await asyncio.to_thread(session.get, "http://127.0.0.1:8081/")).text for _ in range(3)])


def blocking():
    with requests.Session() as session:
        response = session.get("http://localhost:8080/cookies")
        print(response.cookies, session.cookies.get_dict(), requests.utils.dict_from_cookiejar(response.cookies), [cookie.domain for cookie in response.cookies])
        print(session.get("http://localhost:8080/deep/x").json(), list(session.adapters), type(session.adapters).__name__)
        print(requests.utils.quote("a b/ü"), requests.utils.get_encoding_from_headers(response.headers), requests.packages.urllib3 is urllib3)
    with httpx.Client() as client:
        response = client.get("http://localhost:8080/cookies")
        print(client.cookies, client.get("http://localhost:8080/deep/x").json())
        print(client.post("http://localhost:8080/", files={"file": open("notes.csv", "rb")}).json()["body"])


async def main():
    app = web.Application()
    app.add_routes([web.get("/cookies", cookies), web.route("*", "/{path:.*}", echo)])
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 8080).start()
    with open("notes.csv", "w") as file:
        file.write("a,b\n")
    async with aiohttp.ClientSession("http://localhost:8080") as session:
        await with_aiohttp(session)
    await asyncio.to_thread(blocking)
    await again_and_again()
    await runner.cleanup()


asyncio.run(main())
