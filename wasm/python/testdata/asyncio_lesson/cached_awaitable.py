"""Several tasks that want one expensive result share a future."""
import asyncio

cache, calls = {}, 0


async def expensive(key):
    global calls
    calls += 1
    await asyncio.sleep(1)
    if key == "bad":
        raise KeyError(key)
    return key.upper()


async def get(key):
    if key not in cache:
        cache[key] = asyncio.create_task(expensive(key))
    return await cache[key]


async def main():
    print(await asyncio.gather(*[get("a") for _ in range(3)], get("b")), calls)
    print(await asyncio.gather(get("bad"), get("bad"), return_exceptions=True), calls)


asyncio.run(main())
