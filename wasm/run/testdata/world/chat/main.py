# A streamed answer of a model service, word by word, as a chat reads it: with the headers that the service asks for, and with everything that can go wrong.
import asyncio
import hashlib
import hmac
import json
import time

import aiohttp
import httpx
import requests

URL = "https://model.example.com/chat"


def signed(token="t-123", channel="web", secret="s3cret", stamp=None):
    stamp = str(int(time.time())) if stamp is None else stamp
    signature = hmac.new(secret.encode(), stamp.encode(), hashlib.sha256).hexdigest()
    return {"Authorization": f"Bearer {token}", "X-Channel": channel, "X-Timestamp": stamp, "X-Signature": signature}


def words(line):
    """The words of one line of the stream; None at its end."""
    if not line.startswith("data: "):
        return []
    data = line.removeprefix("data: ")
    return None if data == "[DONE]" else [json.loads(data)["word"]]


async def chat(session, question, url=URL, **headers):
    answer = []
    async with session.post(url, json={"question": question, "stream": True}, headers=signed(**headers)) as response:
        if response.status != 200:
            problem = await response.json()
            raise RuntimeError(f"{response.status} {response.reason}: {problem['error']}")
        async for line in response.content:
            found = words(line.decode().strip())
            if found is None:
                break
            answer += found
    return " ".join(answer)


async def attempt(what, coroutine):
    start = time.monotonic()
    try:
        said = await coroutine
    except Exception as error:
        said = f"{type(error).__name__}: {error}"
    print(f"{what}: {said}  [{time.monotonic() - start:.2f} s]")


async def with_aiohttp():
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=10, sock_read=3)) as session:
        await attempt("asked", chat(session, "Hi"))
        await attempt("asked again", chat(session, "Hi"))
        await attempt("wrong token", chat(session, "Hi", token="t-124"))
        await attempt("wrong channel", chat(session, "Hi", channel="tv"))
        await attempt("wrong secret", chat(session, "Hi", secret="secret"))
        await attempt("old time stamp", chat(session, "Hi", stamp="1000"))
        await attempt("no question", chat(session, ""))
        await attempt("cut off", chat(session, "Hi", "http://broken.example.com/chat"))
        await attempt("no answer", chat(session, "Hi", "http://deaf.example.com/chat"))
        await attempt("not what it should be", chat(session, "Hi", "http://odd.example.com/chat"))
        await attempt("no such host", chat(session, "Hi", "http://modell.example.com/chat"))
        await attempt("given up", asyncio.wait_for(chat(session, "Hi"), 0.9))
        async with asyncio.TaskGroup() as group:
            for number in range(7):
                group.create_task(attempt(f"user {number}", chat(session, "Hi")))


async def with_httpx():
    async with httpx.AsyncClient(timeout=3) as client:
        start = time.monotonic()
        async with client.stream("POST", URL, json={"question": "Hi", "stream": True}, headers=signed()) as response:
            async for line in response.aiter_lines():
                if found := words(line):
                    print(f"   {time.monotonic() - start:.2f} {found[0]}")
        response = await client.post(URL, json={"question": "Hi"}, headers=signed())
        print(response, response.json(), response.elapsed)
        for url, headers in (URL, {}), ("http://broken.example.com/chat", {}), ("http://deaf.example.com/chat", {}):
            try:
                (await client.post(url, json={"question": "Hi"}, headers=headers)).raise_for_status()
            except httpx.HTTPStatusError as error:
                print("  ", error.response.status_code, error.response.json())
            except httpx.HTTPError as error:
                print("  ", type(error).__name__, error)


def with_requests():
    with requests.post(URL, json={"question": "Hi", "stream": True}, headers=signed(), stream=True, timeout=(3, 5)) as response:
        response.raise_for_status()
        print([word for line in response.iter_lines(decode_unicode=True) for word in words(line) or []])
    response = requests.post(URL, json={}, headers=signed())
    print(response, response.json(), response.reason)
    for url in "http://broken.example.com/chat", "http://deaf.example.com/chat":
        try:
            requests.post(url, json={"question": "Hi", "stream": True}, timeout=2)
        except requests.RequestException as error:
            print("  ", type(error).__name__, error)


asyncio.run(with_aiohttp())
asyncio.run(with_httpx())
with_requests()
