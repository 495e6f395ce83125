# A server written by hand, in a thread with a loop of its own.
import asyncio
import json
import socket
import struct
import threading
from http import HTTPStatus

PORT = 8765
BASE = f"http://127.0.0.1:{PORT}"
TEXT = "text/plain; charset=utf-8"

COUNTS = {}

ANSWERS = {
    "/text": ("200 OK", TEXT, "héllo\nworld\n", {}),
    "/json": ("200 OK", "application/json; charset=utf-8", '{"a": [1, 2]}', {}),
    "/badjson": ("200 OK", "application/json", '{"a": [1, 2', {}),
    "/jsontext": ("200 OK", TEXT, '{"a": 1}', {}),
    "/emptyjson": ("200 OK", "application/json", "", {}),
    "/nocharset": ("200 OK", "text/html", "é", {}),
    "/big": ("200 OK", "application/octet-stream", "0123456789" * 30000, {}),
    "/cookie": ("200 OK", TEXT, "c", {"Set-Cookie": "a=1; Path=/"}),
    "/redirect": ("302 Found", TEXT, "", {"Location": "/text"}),
    "/redirect-twice": ("301 Moved Permanently", TEXT, "", {"Location": "/redirect"}),
    "/redirect-307": ("307 Temporary Redirect", TEXT, "", {"Location": "/echo"}),
    "/redirect-303": ("303 See Other", TEXT, "", {"Location": "/echo"}),
    "/redirect-loop": ("302 Found", TEXT, "", {"Location": "/redirect-loop"}),
    "/redirect-ftp": ("302 Found", TEXT, "", {"Location": "ftp://x/"}),
}

# What is sent as it stands; then the connection is closed.
RAW = {
    "/untilclose": b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\nuntil close",
    "/close200": b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok",
    "/cut": b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 10\r\n\r\n12345",
    "/cutchunk": b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n123",
    "/badchunk": b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nzz\r\n",
    "/garbage": b"hello there\r\n\r\n",
    "/close": b"",
}


def message(status, kind, content, headers, method="GET"):
    content = content.encode() if isinstance(content, str) else content
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", f"Content-Length: {len(content)}", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + (b"" if method == "HEAD" else content)


async def read_body(reader, headers):
    if "content-length" in headers:
        return await reader.readexactly(int(headers["content-length"]))
    content = b""
    while headers.get("transfer-encoding") == "chunked":
        size = int(await reader.readline(), 16)
        content += await reader.readexactly(size)
        await reader.readline()
        if not size:
            break
    return content


async def answer(method, target, headers, content, writer):
    # Sends the answer; False: the connection is to be closed.
    path, _, query = target.partition("?")
    if path in ANSWERS:
        writer.write(message(*ANSWERS[path], method))
    elif path in RAW:
        writer.write(RAW[path])
        await asyncio.sleep(0.05)
        return False
    elif path == "/echo":
        sent = {"method": method, "target": target, "headers": [header for header in headers if header[0].lower() != "host"], "body": content.decode("latin-1")}
        writer.write(message("200 OK", "application/json", json.dumps(sent), {}))
    elif path == "/latin":
        writer.write(message("200 OK", "text/html; charset=iso-8859-1", "é".encode("latin-1"), {}))
    elif path.startswith("/status/"):
        status = HTTPStatus(int(path.removeprefix("/status/")))
        writer.write(message(f"{status.value} {status.phrase}", TEXT, "" if status in (204, 304) else "x", {}))
    elif path == "/chunked":
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n")
        for number in range(3):
            line = f"line {number}\n".encode()
            writer.write(b"%x\r\n%b\r\n" % (len(line), line))
            await asyncio.sleep(0.05)
        writer.write(b"0\r\n\r\n")
    elif path == "/slow":
        await asyncio.sleep(float(query))
        writer.write(message("200 OK", TEXT, "slow", {}))
    elif path == "/slowbody":
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 10\r\n\r\n12345")
        await asyncio.sleep(1)
        writer.write(b"67890")
    elif path.startswith("/unsteady/"):
        # The first answers are errors: /unsteady/NAME/503,close,reset
        name, plan = path.split("/")[2:]
        COUNTS[name] = COUNTS.get(name, 0) + 1
        steps = plan.split(",")
        step = steps[COUNTS[name] - 1] if COUNTS[name] <= len(steps) else "ok"
        if step == "close":
            return False
        if step.startswith("after"):
            writer.write(message("429 Too Many Requests", TEXT, "later", {"Retry-After": step[5:]}))
        elif step == "ok":
            writer.write(message("200 OK", TEXT, f"after {COUNTS[name]}", {}))
        else:
            writer.write(message(f"{step} {HTTPStatus(int(step)).phrase}", TEXT, "x", {}))
    elif path == "/reset":
        writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        writer.transport.abort()
        return False
    else:
        writer.write(message("404 Not Found", TEXT, "not here", {}))
    return True


async def serve(reader, writer):
    try:
        while True:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
            method, target, _ = head[0].split(" ")
            headers = [line.split(": ", 1) for line in head[1:] if line]
            content = await read_body(reader, {name.lower(): value for name, value in headers})
            if not await answer(method, target, headers, content, writer):
                break
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        pass  # the client is gone
    finally:
        writer.close()


class Server:
    """with Server(): … serves in a thread with a loop of its own."""

    def __enter__(self):
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._main()))
        self._thread.start()
        self._ready.wait()

    async def _main(self):
        self._loop, self._over = asyncio.get_running_loop(), asyncio.Event()
        await asyncio.start_server(serve, "127.0.0.1", PORT)
        self._ready.set()
        await self._over.wait()

    def __exit__(self, *error):
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join()
