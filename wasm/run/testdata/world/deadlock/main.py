# A deadlock: everybody waits for the other end of a connection. The reports are the playground's own.
import asyncio


async def silent(reader, writer):
    await reader.read()


async def main():
    async with await asyncio.start_server(silent, "127.0.0.1", 8888):
        reader, writer = await asyncio.open_connection("127.0.0.1", 8888)
        print("waiting")
        await reader.readline()


asyncio.run(main())
