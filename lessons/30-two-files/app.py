from sanic import Sanic, response

import aichatbot

app = Sanic("Answers")


@app.get("/answer")
async def answer(request):
    said = await aichatbot.chat(request.args.get("question"))
    print(said)
    return response.text(said)


if __name__ == "__main__":
    app.run(port=8000)
