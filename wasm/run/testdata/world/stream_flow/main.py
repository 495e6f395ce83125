"""Streams: drain waits while the reader is slow, and the limits of the buffer of writes."""
import asyncio


async def main():
    got = []
    hold = asyncio.Event()

    async def handle(reader, writer):
        await hold.wait()
        while data := await reader.read(1 << 16):
            got.append(len(data))
        writer.close()

    server = await asyncio.start_server(handle, "127.0.0.1", 0, limit=1024)
    async with server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        transport = writer.transport
        print(transport.get_write_buffer_limits(), transport.get_write_buffer_size())
        for limits in {"high": 1000}, {"low": 10}, {"high": 100, "low": 20}, {"high": 0}, {}:
            transport.set_write_buffer_limits(**limits)
            print(limits, transport.get_write_buffer_limits())
        try:
            transport.set_write_buffer_limits(high=1, low=2)
        except ValueError as exc:
            print(repr(exc))
        big = b"x" * (16 << 20)
        writer.write(big)
        print(transport.get_write_buffer_size() > 65536, transport.is_reading())
        drain = asyncio.create_task(writer.drain())
        await asyncio.sleep(0.01)
        print("waits", not drain.done())
        other = asyncio.create_task(writer.drain())
        await asyncio.sleep(0)
        other.cancel()
        print(await asyncio.gather(other, return_exceptions=True))
        hold.set()
        await drain
        print("drained", transport.get_write_buffer_size() <= 16384)
        writer.close()
        await writer.wait_closed()
        try:
            writer.write("text")
        except TypeError as exc:
            print(repr(exc))
    await server.wait_closed()
    print(sum(got) == len(big))

    async def forgets(reader, writer):
        raise ValueError("in the server")

    server = await asyncio.start_server(forgets, "127.0.0.1", 0)
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: print(context["message"], repr(context["exception"])))
    async with server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        print(await reader.read())
        writer.close()
        await writer.wait_closed()


asyncio.run(main())
