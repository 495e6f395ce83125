# Crawlers as tutorials write them. How long each takes follows from the world: half of a round trip of 0.2 seconds there and half back, 0.8 seconds of thinking, and another
# round trip for each new connection.
import asyncio
import re
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import aiohttp
import httpx
import requests

URLS = [f"http://pages.example.com/page/{number}" for number in range(20)]


def title(text):
    return re.search("<title>(.*?)</title>", text).group(1)


def report(what, start, titles):
    print(f"{what}: {len(titles)} pages, {titles[0]} to {titles[-1]}, {time.perf_counter() - start:.2f} s")


# With a session and a semaphore.

async def fetch(session, url, limit):
    async with limit:
        async with session.get(url) as response:
            response.raise_for_status()
            return title(await response.text())


async def crawl(count):
    start = time.perf_counter()
    limit = asyncio.Semaphore(count)
    async with aiohttp.ClientSession() as session:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(fetch(session, url, limit)) for url in URLS]
    report(f"aiohttp, {count} at a time", start, [task.result() for task in tasks])


async def crawl_httpx(count):
    start = time.perf_counter()
    async with httpx.AsyncClient(limits=httpx.Limits(max_connections=count), timeout=None) as client:
        responses = await asyncio.gather(*[client.get(url) for url in URLS])
    report(f"httpx, {count} connections", start, [title(response.text) for response in responses])


# With a blocking client.

def one_after_another():
    start = time.perf_counter()
    with requests.Session() as session:
        titles = [title(session.get(url).text) for url in URLS]
    report("requests, one session", start, titles)


async def in_coroutines():
    async def get(url):
        return title(requests.get(url).text)

    start = time.perf_counter()
    report("requests in coroutines", start, await asyncio.gather(*map(get, URLS)))


async def in_threads():
    start = time.perf_counter()
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=5) as pool:
        responses = await asyncio.gather(*[loop.run_in_executor(pool, partial(requests.get, url, timeout=5)) for url in URLS])
    report("requests in five threads", start, [title(response.text) for response in responses])
    start = time.perf_counter()
    responses = await asyncio.gather(*[asyncio.to_thread(requests.get, url) for url in URLS[:4]])
    report("requests, to_thread", start, [title(response.text) for response in responses])
    with ThreadPoolExecutor(max_workers=10) as pool:
        start = time.perf_counter()
        report("httpx.get in ten threads", start, [title(response.text) for response in pool.map(httpx.get, URLS)])


# Following links, with workers at a queue.

async def follow(root):
    found, queue = {root: None}, asyncio.Queue()
    queue.put_nowait(root)

    async def worker(session):
        while True:
            path = await queue.get()
            try:
                async with session.get(path) as response:
                    found[path] = response.status
                    for target in re.findall(r"""href=["'](.*?)["']""", await response.text()):
                        if target.startswith("/") and target not in found:
                            found[target] = None
                            queue.put_nowait(target)
            finally:
                queue.task_done()

    async with aiohttp.ClientSession("http://wiki.example.com") as session:
        workers = [asyncio.create_task(worker(session)) for _ in range(3)]
        await queue.join()
        for task in workers:
            task.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
    print(found)


# Trying again.

async def patient(session, url, attempts=6):
    for attempt in range(1, attempts + 1):
        try:
            async with session.post(url) as response:
                response.raise_for_status()
                return attempt, await response.text()
        except aiohttp.ClientError as error:
            print("   attempt", attempt, type(error).__name__, getattr(error, "status", ""))
            await asyncio.sleep(0.1 * 2 ** attempt)
    return attempts, "gave up"


async def flaky():
    async with aiohttp.ClientSession() as session:
        for number in range(3):
            print(await patient(session, f"http://flaky.example.com/{number}"))


# A file at ten thousand bytes a second.

async def download():
    start = time.perf_counter()
    async with aiohttp.ClientSession() as session:
        async with session.get("http://files.example.com/file") as response:
            size, next_mark = 0, 10_000
            async for chunk in response.content.iter_chunked(1024):
                size += len(chunk)
                if size >= next_mark:
                    print(f"   {size / response.content_length:4.0%} after {time.perf_counter() - start:.1f} s")
                    next_mark += 10_000
    with requests.get("http://files.example.com/file", stream=True) as response:
        sizes = [len(chunk) for chunk in response.iter_content(chunk_size=8192)]
    print("  ", sizes, f"{time.perf_counter() - start:.1f} s")


asyncio.run(crawl(5))
asyncio.run(crawl(20))
asyncio.run(crawl_httpx(5))
one_after_another()
asyncio.run(in_coroutines())
asyncio.run(in_threads())
asyncio.run(follow("/"))
asyncio.run(flaky())
asyncio.run(download())
