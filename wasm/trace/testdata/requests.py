# Requests to a host that takes one at a time: what the client reports of them, how full the host is, and what wakes who waits. A blocking one holds the loop up.
import aiohttp
import asyncio
import requests


async def ask(session):
    async with session.get("http://api.example.com/") as response:
        return response.status


async def main():
    async with aiohttp.ClientSession() as session:
        await asyncio.gather(ask(session), ask(session))
    requests.get("http://api.example.com/")


asyncio.run(main())
