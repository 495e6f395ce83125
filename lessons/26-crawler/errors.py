import asyncio
import aiohttp

PAGES = [
    "archive.example/map",
    "archive.example/mop",
    "shaky.example/map",
    "arhcive.example/map",
    "asleep.example/map",
]


async def fetch(session, page):
    try:
        async with session.get("http://" + page) as response:
            response.raise_for_status()
            text = await response.text()
    except aiohttp.ClientResponseError as error:
        print(f"{page}: {error.status} {error.message}")
    except aiohttp.ClientConnectorError as error:
        print(f"{page}: no connection. {error.strerror}")
    except TimeoutError:
        print(f"{page}: too late")
    else:
        print(f"{page}: {len(text)} characters")


async def main():
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5)) as session:
        await asyncio.gather(*[fetch(session, page) for page in PAGES])


asyncio.run(main())
