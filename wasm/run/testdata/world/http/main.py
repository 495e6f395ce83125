# HTTP/1.1 without input and output (_http): each message is fed as a whole and byte by byte, and must come out the same.
from _http import *


def read(parser, pieces):
    out = []
    try:
        for piece in pieces:
            parser.feed(piece)
            while (event := parser.next()) is not None:
                if isinstance(event, (Request, Response)):
                    event = (event, event.version, event.headers, event.framing, event.keep_alive)
                if isinstance(event, bytes) and out and isinstance(out[-1], bytes):
                    out[-1] += event
                else:
                    out.append(event)
                if event is EOF:
                    break
    except Malformed as error:
        out.append((type(error).__name__, str(error), error.status))
    return repr(out)


def show(make, message):
    whole = read(make(), [message, b""])
    split = read(make(), [message[i:i + 1] for i in range(len(message))] + [b""])
    print(message)
    print("   ", whole)
    if split != whole:
        print("    byte by byte:", split)


for message in [
    b"GET / HTTP/1.1\r\nHost: a\r\n\r\nPOST /x HTTP/1.1\r\nhost: b\r\nTransfer-Encoding: chunked\r\n\r\n5;x=y\r\nhello\r\nA\r\n0123456789\r\n0\r\nT: x\r\n\r\n",
    b"\r\nPOST / HTTP/1.0\r\nContent-Length: 3\r\nConnection: keep-alive\r\n\r\nabcGET",
    b"POST / HTTP/1.1\r\nHost: a\r\nConnection: Close\r\nContent-Length: 3\r\n\r\nab",
    b"GET / HTTP/1.1\nHost: a\nX: 1\n  2\n\n",
    "GET /ü HTTP/1.1\r\nHost: 例\r\n\r\n".encode(),
    b"GET / HTTP/1.1\r\nHost: \xff\r\n\r\n",
    b"GET /\r\n\r\n",
    b"GET / HTTP/1.1\r\n\r\n",
    b"GET / HTTP/2.0\r\nHost: a\r\n\r\n",
    b"G T / HTTP/1.1\r\nHost: a\r\n\r\n",
    b"G(T / HTTP/1.1\r\nHost: a\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost : a\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: a\0b\r\n\r\n",
    b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nab",
    b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\nab",
    b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -3\r\n\r\nab",
    b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3, 3\r\n\r\nabc",
    b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc",
    b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n",
]:
    show(RequestParser, message)

for message in [
    b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.0 404 Not Found\r\n\r\nrest",
    b"HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n",
    b"HTTP/1.1 200\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nab",
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 7\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
    b"HTTP/1.1 101 Switching Protocols\r\n\r\n",
    b"HTTP/1.1 abc OK\r\n\r\n",
]:
    show(ResponseParser, message)
print(read(RequestParser(), [b""]), read(ResponseParser(), [b"hello"]))
print(read(RequestParser(limit=10), [b"GET / HTTP"]), read(RequestParser(limit=10), [b"GET / HTTP/"]))

answer = ResponseParser()
answer.expect("HEAD")
print(read(answer, [b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n"]), answer.idle)

headers = Headers({"Accept": "a"}, host="h")
headers.add("ACCEPT", "b")
print(headers, len(headers), headers["accept"], headers.getall("accept"), headers.get("none"), headers.getall("none", []), "HOST" in headers, 5 in headers)
headers["accept"] = "c"
print(headers, list(headers), headers.items(), headers == Headers(Host="h", accept="c"), headers == {"Accept": "c", "Host": "h"}, headers == 5)
headers.update(Host="i", new="1")
print(headers, headers.pop("host"), headers.popall("new"), headers.pop("new", None), headers.setdefault("x", "y"), headers.copy(), dict(headers))
for ask in headers.__getitem__, headers.__delitem__, headers.getall, headers.popone:
    try:
        ask("none")
    except KeyError as error:
        print(repr(error))

frame(headers, 3)
print(request_bytes("POST", "/a?b", headers, b"abc"))
frame(headers, CHUNKED)
print(response_bytes(404, headers), response_bytes(299, {}), response_bytes(200, {}, b"x", reason="Fine"))
print(chunk_bytes(b"0123456789abcdef"), chunk_bytes(b""), LAST_CHUNK)
try:
    request_bytes("GET", "/", {"a": "b\r\nc: d"})
except ValueError as error:
    print(error)
