import asyncio

async def main():
    awite asyncio.sleep(1)
