"""What is left open: ResourceWarnings, which are hidden unless asked for."""
import asyncio
import gc
import re
import socket
import warnings


def shown(message, category, filename, lineno, file=None, line=None):
    print(category.__name__, re.sub(r"\d{4,5}\)|fd=\d+", "…", str(message)))


warnings.showwarning = shown


def leave_a_socket():
    socket.create_server(("127.0.0.1", 0))


leave_a_socket()
print("hidden")
warnings.simplefilter("always")
leave_a_socket()
gc.collect()
print("shown")


async def leave_a_writer():
    server = await asyncio.start_server(lambda reader, writer: writer.close(), "127.0.0.1", 0)
    async with server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        reader = writer = None
        gc.collect()
        await asyncio.sleep(0.01)


asyncio.run(leave_a_writer())
print("end")
