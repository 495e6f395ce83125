import asyncio

from sanic import Sanic, text

app = Sanic("Answers")
app.ctx.user = None


async def think(seconds):
    await asyncio.sleep(seconds)


@app.get("/hello")
async def hello(request):
    app.ctx.user = request.args.get("user")
    await think(0.1)
    return text(f"Hello {app.ctx.user}!")


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=8000)
