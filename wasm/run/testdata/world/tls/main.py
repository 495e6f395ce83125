# TLS towards a host: its certificate is for its name. Asked for by address, it is somebody else, unless nobody checks.
import asyncio
import socket

import aiohttp
import httpx
import requests
import urllib3

ADDRESS = socket.gethostbyname("safe.example.com")
ADDRESSES = "https://safe.example.com/", f"https://{ADDRESS}/"


def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


async def with_aiohttp():
    async with aiohttp.ClientSession() as session:
        for url in ADDRESSES:
            for checked in True, False:
                try:
                    async with session.get(url, ssl=checked) as response:
                        print(url, checked, await response.text())
                except aiohttp.ClientSSLError as error:
                    print(type(error).__name__, error.host, error.port, error, repr(error.__cause__))


async def with_httpx():
    for url in ADDRESSES:
        for checked in True, False:
            async with httpx.AsyncClient(verify=checked) as client:
                try:
                    print(await client.get(url))
                except httpx.ConnectError as error:
                    print(error)


asyncio.run(with_aiohttp())
asyncio.run(with_httpx())
for url in ADDRESSES:
    for checked in True, False:
        show(lambda: requests.get(url, verify=checked))
        show(lambda: httpx.get(url, verify=checked))
urllib3.disable_warnings()
show(lambda: requests.get(ADDRESSES[1], verify=False))
