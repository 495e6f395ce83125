"""A crawler with a bounded number of workers on a graph that is found on the way."""
import asyncio

LINKS = {"/": ["/a", "/b"], "/a": ["/b", "/c"], "/b": ["/d"], "/c": [], "/d": ["/", "/e"], "/e": []}


async def fetch(url):
    await asyncio.sleep(len(url) / 10)
    return LINKS[url]


async def main():
    seen, q = {"/"}, asyncio.Queue()
    q.put_nowait("/")

    async def worker(n):
        while True:
            url = await q.get()
            for link in await fetch(url):
                if link not in seen:
                    seen.add(link)
                    q.put_nowait(link)
            print(n, url, round(asyncio.get_running_loop().time(), 2))
            q.task_done()

    ts = [asyncio.create_task(worker(n)) for n in range(2)]
    await q.join()
    for t in ts:
        t.cancel()
    print(sorted(seen))


asyncio.run(main())
