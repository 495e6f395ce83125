import asyncio

async def handle(reader, writer):
    print("server: connection", writer.get_extra_info("peername")[0], asyncio.current_task().get_name())
    while line := await reader.readline():
        print("server got", line)
        writer.write(b"echo " + line)
        await writer.drain()
    print("server: eof")
    writer.close()
    await writer.wait_closed()

async def client(n):
    reader, writer = await asyncio.open_connection("127.0.0.1", 8888)
    for i in range(2):
        writer.write(f"{n}: {i}\n".encode())
        print("client", n, await reader.readline())
    writer.write_eof()
    print("client", n, "rest", await reader.read())
    writer.close()
    await writer.wait_closed()

async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8888)
    print(server)
    async with server:
        await asyncio.gather(*(client(n) for n in range(3)))
    try:
        await asyncio.open_connection("127.0.0.1", 8889)
    except OSError as e:
        print(repr(e), e)
    try:
        await asyncio.open_connection("nobody.invalid", 8889)
    except OSError as e:
        print(repr(e), e)
    print(server, server.is_serving())

asyncio.run(main())
