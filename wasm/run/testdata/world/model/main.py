# The model service: it checks who asks, answers word by word, and takes five requests at a time.
import aiohttp
import asyncio
import hashlib
import hmac
import json
import time

URL = "http://model.example.com/chat"


def headers(**changed):
    stamp = str(int(time.time()))
    sign = hmac.new(b"s", stamp.encode(), hashlib.sha256).hexdigest()
    return {"Authorization": "Bearer t-123", "X-Channel": "web", "X-Timestamp": stamp, "X-Signature": sign} | changed


async def ask(session, question, **changed):
    async with session.post(URL, json={"question": question, "stream": True}, headers=headers(**changed)) as response:
        if response.status != 200:
            return response.status, response.headers.get("Retry-After"), (await response.json())["error"]
        words = []
        async for line in response.content:
            if line.startswith(b"data: {"):
                words.append((json.loads(line[6:])["word"], round(asyncio.get_running_loop().time(), 3)))
        return words


async def main():
    async with aiohttp.ClientSession() as session:
        print(await ask(session, "why?"))
        for changed in {"Authorization": "Bearer x"}, {"X-Channel": "tv"}, {"X-Signature": "00"}, {"X-Timestamp": "1"}, {"X-Timestamp": "soon"}:
            print(await ask(session, "why?", **changed))
        for body in b"{", b"{}", b'{"question": 1}':
            async with session.post(URL, data=body, headers=headers()) as response:
                print(response.status, await response.json())
        for method, path in ("GET", "/chat"), ("POST", "/other"):
            async with session.request(method, "http://model.example.com" + path) as response:
                print(response.status, await response.text())
        async with session.post(URL, json={"question": "how?"}, headers=headers()) as response:
            print(response.status, await response.json(), round(asyncio.get_running_loop().time(), 3))
        answers = await asyncio.gather(*[ask(session, f"q{n}") for n in range(7)])
        print([answer if isinstance(answer, tuple) else " ".join(word for word, _ in answer) for answer in answers])


asyncio.run(main())
