# Sixty requests over three connections: slow, cut, reset, cancelled and given up. Afterwards nobody waits and no connection is in use.
import asyncio
import random

import aiohttp
import httpx

from server import BASE

PATHS = ["/text", "/slow?0.1", "/chunked", "/slowbody", "/cut", "/close", "/reset", "/status/404", "/redirect-twice", "/badchunk"]


async def with_aiohttp(session, path, seconds):
    async with session.get(BASE + path, timeout=aiohttp.ClientTimeout(total=seconds)) as response:
        return await response.text()


async def with_httpx(client, path, seconds):
    return (await client.get(BASE + path, timeout=seconds)).text


async def load(client, get, seed):
    chance = random.Random(seed)
    loop = asyncio.get_running_loop()
    tasks = []
    for _ in range(60):
        task = asyncio.create_task(get(client, chance.choice(PATHS), chance.choice([0.05, 0.2, 5])))
        tasks.append(task)
        if chance.random() < 0.3:
            loop.call_later(2 * chance.random(), task.cancel)
        if chance.random() < 0.3:
            await asyncio.sleep(0.1 * chance.random())
    results = await asyncio.gather(*tasks, return_exceptions=True)
    texts = sum(isinstance(result, str) for result in results)
    print(0 < texts < 60, await get(client, "/text", 5))


async def main():
    for seed in 1, 2:
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=3)) as session:
            await load(session, with_aiohttp, seed)
            connector = session.connector
            print("aiohttp", len(connector._acquired), len(connector._waiters), sum(map(len, connector._conns.values())) <= 3)
        async with httpx.AsyncClient(limits=httpx.Limits(max_connections=3)) as client:
            await load(client, with_httpx, seed)
            pool = client._transport
            print("httpx", pool._used, pool._waiting, len(pool._free) <= 3)


asyncio.run(main())
