import asyncio
from concurrent.futures import ThreadPoolExecutor
import requests

WORKERS = 3  # @param {type:"slider", min:1, max:3}
PAGES = ["map", "photo", "letter"]


def fetch(page):
    response = requests.get(f"http://archive.example/{page}")
    print(f"{page}: {response.status_code}, {len(response.text)} characters")


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(WORKERS) as pool:
        await asyncio.gather(*[loop.run_in_executor(pool, fetch, page) for page in PAGES])


asyncio.run(main())
