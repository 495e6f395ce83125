# Everybody waits for the other end of a connection: tasks that read, one that has written too much, a server without clients, threads with sockets.
import asyncio
import socket
import threading


async def silent(reader, writer):
    await reader.read()


async def client():
    reader, writer = await asyncio.open_connection("127.0.0.1", 8888)
    await reader.readline()


async def eager():
    reader, writer = await asyncio.open_connection("127.0.0.1", 9999)
    writer.write(b"x" * 1_000_000)
    await writer.drain()


async def main():
    other = socket.create_server(("127.0.0.1", 9999))

    def accept():
        connection, _ = other.accept()
        connection.recv(1)
        other.accept()

    threading.Thread(target=accept, name="acceptor").start()
    server = await asyncio.start_server(silent, "127.0.0.1", 8888)
    await asyncio.gather(client(), eager(), server.serve_forever())


asyncio.run(main())
