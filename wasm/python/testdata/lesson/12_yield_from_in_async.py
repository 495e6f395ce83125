import asyncio

async def main():
    yield from asyncio.sleep(1)
