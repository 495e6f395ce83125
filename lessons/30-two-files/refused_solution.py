import aiohttp
from sanic import Sanic, response

import aichatbot

aichatbot.TOKEN = "t-124"
app = Sanic("Answers")


@app.get("/answer")
async def answer(request):
    try:
        said = await aichatbot.chat(request.args.get("question"))
    except aiohttp.ClientResponseError:
        return response.text("busy", status=503)
    return response.text(said)


@app.on_response
async def note(request, answer):
    print(request.args.get("question"), answer.status)


if __name__ == "__main__":
    app.run(port=8000)
