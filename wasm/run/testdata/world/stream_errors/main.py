"""Streams: what reading and writing come to when the other end closes, breaks off, sends too much or too little, and what cancellation leaves behind."""
import asyncio


async def session(serve, client):
    """A server for one connection, and a client of it."""
    done = asyncio.Event()

    async def handle(reader, writer):
        try:
            await serve(reader, writer)
        except (OSError, asyncio.IncompleteReadError) as exc:
            print("  server:", repr(exc))
        finally:
            writer.close()
            done.set()

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    async with server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        try:
            await client(reader, writer)
        except Exception as exc:
            print("  client:", repr(exc))
        writer.close()
        try:
            await writer.wait_closed()
        except OSError as exc:
            print("  closed:", repr(exc))
        await done.wait()


async def says(reader, writer):
    writer.write(b"one\ntwo\nthree")
    await writer.drain()


async def hears(reader, writer):
    while data := await reader.read(100):
        print("  server got", data)
    print("  server: end")


async def breaks_off(reader, writer):
    await reader.read(1)
    writer.transport.abort()


async def sends_long_lines(reader, writer):
    writer.write(b"x" * 70000 + b"\n" + b"y" * 10 + b"\n")
    await writer.drain()


async def waits(reader, writer):
    await reader.read()


async def main():
    print("lines")

    async def client(reader, writer):
        print(" ", [line async for line in reader], reader.at_eof(), await reader.read(), await reader.readline())
    await session(says, client)

    print("readuntil and readexactly")

    async def client(reader, writer):
        print(" ", await reader.readuntil(b"ne"), await reader.readexactly(3), await reader.readuntil((b"o", b"w")), reader)
        for size in -1, 0, 100:
            try:
                print(" ", await reader.readexactly(size))
            except (ValueError, asyncio.IncompleteReadError) as exc:
                print(" ", repr(exc), getattr(exc, "partial", None), getattr(exc, "expected", None))
        try:
            await reader.readuntil(b"")
        except ValueError as exc:
            print(" ", repr(exc))
        try:
            await reader.readuntil(b"z")
        except asyncio.IncompleteReadError as exc:
            print(" ", repr(exc), exc.partial, exc.expected)
    await session(says, client)

    print("half closed")

    async def client(reader, writer):
        writer.writelines([b"a", b"b"])
        writer.write_eof()
        print(" ", writer.can_write_eof(), await reader.read())
        try:
            writer.write(b"c")
        except RuntimeError as exc:
            print(" ", repr(exc))
    await session(hears, client)

    print("broken off")

    async def client(reader, writer):
        writer.write(b"xyz")  # of which the server reads one byte
        try:
            print(" ", await reader.read())
        except OSError as exc:
            print(" ", repr(exc))
        print(" ", repr(reader.exception()), writer.is_closing())
        try:
            writer.write(b"more")
            await writer.drain()
        except OSError as exc:
            print(" ", repr(exc))
    await session(breaks_off, client)

    print("lines that are too long")

    async def client(reader, writer):
        for _ in range(3):
            try:
                print(" ", await reader.readline())
            except ValueError as exc:
                print(" ", repr(exc))
    await session(sends_long_lines, client)

    print("two readers")

    async def client(reader, writer):
        first = asyncio.create_task(reader.read(1))
        await asyncio.sleep(0)
        try:
            await reader.read(1)
        except RuntimeError as exc:
            print(" ", repr(exc))
        first.cancel()
        writer.write_eof()
        print(" ", await reader.read(), first.cancelled())
    await session(waits, client)

    print("cancelled")

    async def client(reader, writer):
        try:
            async with asyncio.timeout(0.01):
                await reader.readline()
        except TimeoutError as exc:
            print(" ", repr(exc))
        task = asyncio.create_task(reader.read())
        task.cancel()  # before it begins
        print(" ", await asyncio.gather(task, return_exceptions=True))
        task = asyncio.create_task(reader.read())
        await asyncio.sleep(0)
        task.cancel()  # while it waits
        print(" ", await asyncio.gather(task, return_exceptions=True))
        writer.write(b"ping\n")
        print(" ", await reader.readline())  # what comes later is not lost
        try:
            print(" ", await asyncio.wait_for(reader.readline(), 0.01))
        except TimeoutError as exc:
            print(" ", repr(exc))

    async def pong(reader, writer):
        print("  server got", await reader.readline())
        writer.write(b"pong\n")
        await reader.read()
    await session(pong, client)

    print("closed by this end")

    async def client(reader, writer):
        writer.close()
        print(" ", writer.is_closing(), writer.transport.is_closing())
        await writer.wait_closed()
        print(" ", await reader.read())
        writer.write(b"x")
        try:
            await writer.drain()
        except OSError as exc:
            print(" ", repr(exc))
        print(" ", writer.get_extra_info("peername")[0], writer.get_extra_info("nothing", "default"), str(writer).split("reader")[0].replace(str(writer.transport), "…"))
    await session(hears, client)


asyncio.run(main())
