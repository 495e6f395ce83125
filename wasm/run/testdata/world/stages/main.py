# What goes wrong at each stage of a connection, for sockets that block and for streams; the loop stands still while a socket blocks.
import asyncio
import socket
import time

REQUEST = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"


def blocking(name, timeout):
    began = time.monotonic()
    try:
        with socket.create_connection((name, 80), timeout) as s:
            s.sendall(REQUEST)
            data = b""
            while part := s.recv(4096):
                data += part
                if data.endswith(b"}"):
                    break
            result = data[-11:]
    except OSError as exc:
        result = repr(exc)
    print("blocking", name, result, f"{time.monotonic() - began:.2f}")


async def awaiting(name, timeout):
    began = time.monotonic()
    writer = None
    try:
        async with asyncio.timeout(timeout):
            reader, writer = await asyncio.open_connection(name, 80)
            writer.write(REQUEST)
            data = await reader.read(4096)
            result = data[-11:]
            if not data.endswith(b"}"):
                result += b" and " + await reader.read()
    except (OSError, TimeoutError) as exc:
        result = repr(exc)
    finally:
        if writer is not None:
            writer.close()
    print("awaiting", name, result, f"{time.monotonic() - began:.2f}")


async def main():
    for name in "refuse", "unreachable", "reset", "timeout", "cut", "fine":
        blocking(name + ".example.com", 5)
        await awaiting(name + ".example.com", 5)
    blocking("unreachable.example.com", None)
    ticks = 0

    async def tick():
        nonlocal ticks
        while True:
            await asyncio.sleep(0.1)
            ticks += 1

    task = asyncio.create_task(tick())
    await asyncio.sleep(0)
    blocking("fine.example.com", None)  # the world goes on, the loop does not
    print("ticks", ticks)
    reader, writer = await asyncio.open_connection("fine.example.com", 80)
    writer.write(REQUEST)
    time.sleep(3)  # the answer has come meanwhile
    began = time.monotonic()
    print((await reader.read(100))[:15], time.monotonic() - began)
    writer.close()
    task.cancel()


asyncio.run(main())
