import asyncio

from aiohttp import web

session = {}


async def answer(request):
    data = await request.json()
    session["question"] = data["q"]
    session["user"] = data["user"]
    await asyncio.sleep(0.05)
    return web.json_response({"user": session["user"], "text": f"You asked: {session['question']}"})


app = web.Application()
app.router.add_post("/answer", answer)
web.run_app(app, port=8080)
