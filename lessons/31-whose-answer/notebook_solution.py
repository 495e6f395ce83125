import asyncio

from sanic import Sanic, response

app = Sanic("Hello")


async def look_up(request):
    await asyncio.sleep(0.1)
    return f"{request.ctx.name}"


@app.get("/hello")
async def hello(request):
    request.ctx.name = request.args.get("name")
    return response.json({"hello": await look_up(request)})


if __name__ == "__main__":
    app.run(port=8000)
    print("served")
