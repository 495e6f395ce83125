import asyncio
import aiohttp


async def fetch(session, page):
    async with session.get(f"http://archive.example/{page}") as response:
        print(page, response.status)
        return await response.text()


async def main():
    async with aiohttp.ClientSession() as session:
        print(await fetch(session, "letter"))


asyncio.run(main())
