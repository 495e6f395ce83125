# A request to a host that takes one at a time, by a stream and at once by a blocking client, which holds the loop up: what is reported of them, how full the host is, what wakes who waits.
import asyncio
import requests


async def main():
    reader, writer = await asyncio.open_connection("api.example.com", 80)
    writer.write(b"GET / HTTP/1.1\r\nHost: api.example.com\r\n\r\n")
    requests.get("http://api.example.com/")
    await reader.readline()
    writer.close()


asyncio.run(main())
