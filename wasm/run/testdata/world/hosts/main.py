# Hosts of a world: what they answer, and when.
import aiohttp
import asyncio


def clock():
    return f"t={asyncio.get_running_loop().time():.3f}"


async def get(session, url):
    try:
        async with session.get(url) as response:
            return response.status, await response.text()
    except aiohttp.ClientError as exc:
        return type(exc).__name__, str(exc)


async def main():
    async with aiohttp.ClientSession() as session:
        for path in "users", "users", "users/5?a=1&b=", "users/8", "users/7", "users/9", "nothing", "null":
            print(await get(session, "http://api.example.com/" + path), clock())
        print(await asyncio.gather(*[get(session, "http://api.example.com/users") for _ in range(5)]), clock())
        async with session.get("http://api.example.com/live") as response:
            async for line in response.content:
                print(line, clock())
        async with session.post("http://api.example.com/users") as response:
            print(response.status, response.headers["X-Made"], await response.text())
        async with session.delete("http://api.example.com/live") as response:
            print(response.status)
        async with session.head("http://api.example.com/users") as response:
            print(response.status, response.headers["Content-Length"], await response.read())
        print(await asyncio.gather(*[get(session, "http://busy.example.com/") for _ in range(3)]), clock())
        print(await get(session, "http://slow.example.com/" + "x" * 1000), clock())
        print(await get(session, "https://busy.example.com/"), clock())
        for url in "http://unknown.example.com", "http://api.example.com:81/", "http://localhost:1", "https://203.0.113.1/", "http://api.example.com:443/":
            print(await get(session, url), clock())
        for _ in range(8):
            print(await get(session, "http://flaky.example.com"))


asyncio.run(main())
