import asyncio


class State:
    name = ""


async def serve(reader, writer):
    line = await reader.readline()
    while (await reader.readline()).strip():
        pass
    State.name = line.decode().split()[1].rpartition("=")[2]
    await asyncio.sleep(0.02)
    body = f"Hello {State.name}!".encode()
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%b" % (len(body), body))
    await writer.drain()
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 8888)
    async with server:
        await server.serve_forever()
    print("served")


asyncio.run(main())
