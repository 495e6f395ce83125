import hashlib
import hmac
import json
import time

import aiohttp

URL = "http://model.example/chat"
TOKEN, CHANNEL, SECRET = "t-123", "web", "s3cret"


def passport():
    stamp = str(int(time.time()))
    signature = hmac.new(SECRET.encode(), stamp.encode(), hashlib.sha256).hexdigest()
    return {"Authorization": f"Bearer {TOKEN}", "X-Channel": CHANNEL, "X-Timestamp": stamp, "X-Signature": signature}


async def words(question):
    body = {"question": question, "stream": True}
    async with aiohttp.ClientSession() as session:
        async with session.post(URL, json=body, headers=passport()) as answer:
            answer.raise_for_status()
            async for line in answer.content:
                line = line.decode().strip().removeprefix("data: ")
                if line and line != "[DONE]":
                    yield json.loads(line)["word"]


async def chat(question):
    return " ".join([word async for word in words(question)])


if __name__ == "__main__":
    import asyncio

    print(asyncio.run(chat("Is anybody there?")))
