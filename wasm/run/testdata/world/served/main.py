# What clients of the world send, when they come, that they keep their connection, think, lose patience, and that the server ends with the last of them.
import asyncio

from aiohttp import web

loop_start = 0
peers = {}


async def answer(request):
    data = await request.json()
    now = asyncio.get_running_loop().time() - loop_start
    peer = request.transport.get_extra_info("peername")
    again = " on the same connection" if peers.get(data["name"]) == peer else ""
    peers[data["name"]] = peer
    print(f"{now:.3f}", request.method, request.path_qs, request.headers["X-Who"], request.remote, data, again)
    if data["n"] == "2" and data["turn"] == "1":
        try:
            await asyncio.sleep(10)
        finally:
            print("nobody waits for this any more", request.transport.is_closing())
    await asyncio.sleep(0.1)
    return web.json_response({"to": data["name"], "about": data["q"]})


async def make():
    global loop_start
    loop_start = asyncio.get_running_loop().time()
    app = web.Application()
    app.router.add_post("/ask", answer)
    return app


web.run_app(make(), port=8080, print=None)
print("over")
