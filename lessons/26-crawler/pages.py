import asyncio
import aiohttp

TOGETHER = True  # @param {type:"boolean"}
PAGES = ["map", "photo", "letter"]


async def fetch(session, page):
    async with session.get(f"http://archive.example/{page}") as response:
        text = await response.text()
    print(f"{page}: {response.status}, {len(text)} characters")


async def main():
    async with aiohttp.ClientSession() as session:
        if TOGETHER:
            await asyncio.gather(*[fetch(session, page) for page in PAGES])
        else:
            for page in PAGES:
                await fetch(session, page)


asyncio.run(main())
