# An answer that is JSON, but nested deeper than anybody reads: for the client it is no JSON, and so not what it expects. The server ends with its clients all the same.
from aiohttp import web


async def answer(request):
    return web.Response(text="[" * 100_000 + "]" * 100_000, content_type="application/json")


app = web.Application()
app.add_routes([web.get("/", answer)])
web.run_app(app, print=None)
print("ended")
