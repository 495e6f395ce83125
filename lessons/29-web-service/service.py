import hashlib
import hmac
import json
import time

import aiohttp
from sanic import Sanic, response

app = Sanic("Answers")
start = time.time()


def passport():
    stamp = str(int(time.time()))
    signature = hmac.new(b"s3cret", stamp.encode(), hashlib.sha256).hexdigest()
    return {"Authorization": "Bearer t-123", "X-Channel": "web", "X-Timestamp": stamp, "X-Signature": signature}


async def ask(question):
    words = []
    body = {"question": question, "stream": True}
    async with aiohttp.ClientSession() as session:
        async with session.post("http://model.example/chat", json=body, headers=passport()) as answer:
            answer.raise_for_status()
            async for line in answer.content:
                line = line.decode().strip().removeprefix("data: ")
                if line and line != "[DONE]":
                    words.append(json.loads(line)["word"])
    return " ".join(words)


@app.get("/answer")
async def answer(request):
    question = request.args.get("question")
    said = await ask(question)
    print(f"{time.time() - start:.1f} s  {question}")
    return response.json({"question": question, "answer": said})


if __name__ == "__main__":
    app.run(port=8000)
