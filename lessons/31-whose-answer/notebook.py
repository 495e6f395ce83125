import asyncio

from sanic import Sanic, response

app = Sanic("Hello")
app.ctx.name = None


async def look_up():
    await asyncio.sleep(0.1)
    return f"{app.ctx.name}"


@app.get("/hello")
async def hello(request):
    app.ctx.name = request.args.get("name")
    return response.json({"hello": await look_up()})


if __name__ == "__main__":
    app.run(port=8000)
    print("served")
