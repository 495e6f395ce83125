import time

from sanic import Sanic

from aichatbot import words

app = Sanic("Answers")
start = time.time()


@app.get("/answer")
async def answer(request):
    question = request.args.get("question")
    reply = await request.respond(content_type="text/plain; charset=utf-8")
    async for word in words(question):
        print(f"{time.time() - start:.1f} s  {question}  {word}")
        await reply.send(word + " ")
    await reply.eof()


if __name__ == "__main__":
    app.run(port=8000)
