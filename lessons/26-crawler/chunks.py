import asyncio
import aiohttp


async def main():
    async with aiohttp.ClientSession() as session:
        async with session.get("http://archive.example/diary") as response:
            print("the head is here:", response.status)
            size = 0
            async for chunk in response.content.iter_chunked(1024):
                size += len(chunk)
                print(f"{size:3} bytes, up to {chunk.split()[-1].decode()}")


asyncio.run(main())
