import asyncio
import aiohttp


async def fetch(session, number, doors):
    async with doors:
        async with session.get(f"http://museum.example/hall/{number}") as response:
            print(f"hall {number}: {response.status} {response.reason}")
            return response.status


async def main():
    doors = asyncio.Semaphore(2)
    async with aiohttp.ClientSession() as session:
        found = await asyncio.gather(*[fetch(session, number, doors) for number in range(6)])
    print(found.count(200), "of", len(found), "halls seen")


asyncio.run(main())
