"""Transports and protocols: the order of their calls, servers' lives, sockets of the program's own in a loop."""
import asyncio
import socket


class Talks(asyncio.Protocol):
    def __init__(self, name, done=None):
        self.name = name
        self.done = done

    def connection_made(self, transport):
        self.transport = transport
        print(self.name, "made", type(transport).__name__, transport.get_extra_info("peername")[0])

    def data_received(self, data):
        print(self.name, "data", data)
        if self.name == "server":
            self.transport.write(data.upper())
            if data.endswith(b"!"):
                self.transport.close()

    def eof_received(self):
        print(self.name, "eof")

    def connection_lost(self, exc):
        print(self.name, "lost", exc)
        if self.done is not None:
            self.done.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Talks("server"), "127.0.0.1", 0, start_serving=False)
    print(server.is_serving(), len(server.sockets))
    await server.start_serving()
    print(server.is_serving(), server.get_loop() is loop)
    address = server.sockets[0].getsockname()

    done = loop.create_future()
    transport, protocol = await loop.create_connection(lambda: Talks("client", done), *address)
    print(protocol.transport is transport, transport.is_reading(), transport.get_protocol() is protocol)
    transport.write(b"hello")
    transport.write(b" again")
    transport.pause_reading()
    await asyncio.sleep(0.01)
    print("paused", transport.is_reading())
    transport.resume_reading()
    await asyncio.sleep(0.01)
    transport.write(b"bye!")
    await done
    print(transport.is_closing())

    forever = asyncio.create_task(server.serve_forever())
    await asyncio.sleep(0)
    try:
        await server.serve_forever()
    except RuntimeError as exc:
        print(str(exc).replace(repr(server), "…"))
    forever.cancel()
    print(await asyncio.gather(forever, return_exceptions=True), server.is_serving(), server.sockets)
    try:
        await loop.create_connection(asyncio.Protocol, *address)
    except OSError as exc:
        print(type(exc).__name__, exc.errno)
    try:
        await server.serve_forever()
    except RuntimeError as exc:
        print(str(exc).replace(repr(server), "…"))

    busy = await loop.create_server(asyncio.Protocol, "127.0.0.1", 0)
    try:
        await loop.create_server(asyncio.Protocol, *busy.sockets[0].getsockname())
    except OSError as exc:
        print(exc.errno, str(exc).split("(")[0], str(exc).split(":")[-1])
    busy.close()
    await busy.wait_closed()
    for wrong in {}, {"host": "127.0.0.1", "port": 1, "sock": 1}, {"host": "127.0.0.1", "port": 1, "server_hostname": "x"}:
        try:
            await loop.create_connection(asyncio.Protocol, **wrong)
        except ValueError as exc:
            print(repr(exc))

    one, other = socket.socketpair()
    one.setblocking(False)
    other.setblocking(False)
    seen = []
    loop.add_reader(one, lambda: seen.append(one.recv(10)))
    other.send(b"abc")
    await asyncio.sleep(0.01)
    print(seen, loop.remove_reader(one), loop.remove_reader(one))
    await loop.sock_sendall(other, b"x" * 10)
    print(await loop.sock_recv(one, 100))
    reading = asyncio.create_task(loop.sock_recv(one, 100))
    await asyncio.sleep(0)
    reading.cancel()
    print(await asyncio.gather(reading, return_exceptions=True))
    other.close()
    print(await loop.sock_recv(one, 100))
    one.close()

    listening = socket.create_server(("127.0.0.1", 0))
    listening.setblocking(False)
    client = socket.socket()
    client.setblocking(False)
    (accepted, peer), _ = await asyncio.gather(loop.sock_accept(listening), loop.sock_connect(client, listening.getsockname()))
    print(accepted.gettimeout(), peer == client.getsockname())
    reader, writer = await asyncio.open_connection(sock=accepted)
    await loop.sock_sendall(client, b"line\n")
    print(await reader.readline())
    client.close()
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    listening.close()
    infos = await loop.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM)
    print(infos, await loop.getnameinfo(("127.0.0.1", 80), socket.NI_NUMERICHOST))


asyncio.run(main())
