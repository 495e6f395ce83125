import asyncio
import requests

PAGES = ["map", "photo", "letter"]


async def fetch(page):
    response = requests.get(f"http://archive.example/{page}")
    print(f"{page}: {response.status_code}, {len(response.text)} characters")


async def main():
    await asyncio.gather(*[fetch(page) for page in PAGES])


asyncio.run(main())
