# Clients that go before their answer is complete: Sanic cancels the handler, aiohttp.web lets it go on until it writes.
import asyncio
import time

import aiohttp
from aiohttp import web
from sanic import Sanic, text


async def sleep_long(who):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print(f"   {who}: cancelled at {time.monotonic() - began:.1f} s")
        raise
    print(f"   {who}: done at {time.monotonic() - began:.1f} s")


async def send_lines(who, send):
    for number in range(10):
        try:
            await send(f"{number}\n".encode())
            await asyncio.sleep(0.5)
        except BaseException as error:
            print(f"   {who}: {type(error).__name__} at line {number}, {time.monotonic() - began:.1f} s")
            raise


async def slow(request):
    await sleep_long("aiohttp.web")
    return web.Response(text="late")


async def lines(request):
    response = web.StreamResponse()
    await response.prepare(request)
    await send_lines("aiohttp.web", response.write)
    return response


app = Sanic("gone")


@app.get("/slow")
async def slow_sanic(request):
    await sleep_long("Sanic")
    return text("late")


@app.get("/lines")
async def lines_sanic(request):
    response = await request.respond()
    await send_lines("Sanic", response.send)


async def leave_early(url):
    global began
    began = time.monotonic()
    async with aiohttp.ClientSession(url) as session:
        try:
            await session.get("/slow", timeout=aiohttp.ClientTimeout(total=1))
        except TimeoutError:
            print("   the client has lost patience")
        await asyncio.sleep(6)
        async with session.get("/lines") as response:
            async for line in response.content:
                if line == b"2\n":
                    break
        await asyncio.sleep(3)


async def main():
    site = web.Application()
    site.add_routes([web.get("/slow", slow), web.get("/lines", lines)])
    runner = web.AppRunner(site)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 8080).start()
    await leave_early("http://127.0.0.1:8080")
    await runner.cleanup()


async def client(app):
    await asyncio.sleep(0.1)
    await leave_early("http://127.0.0.1:8000")
    app.stop()


print("aiohttp.web")
asyncio.run(main())
print("Sanic")
app.add_task(client)
app.run(port=8000)
