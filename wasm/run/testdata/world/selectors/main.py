# Many sockets in one thread: the echo server of the documentation of selectors, the same with select, poll and epoll; and a crawler whose event loop is a selector and generators.
import select
import selectors
import socket
import threading
import time

selector = selectors.DefaultSelector()
closed = 0


def accept(sock, mask):
    connection, address = sock.accept()
    print("accepted from", address[0])
    connection.setblocking(False)
    selector.register(connection, selectors.EVENT_READ, read)


def read(connection, mask):
    global closed
    data = connection.recv(1000)
    if data:
        print("echoing", repr(data))
        connection.send(data)
    else:
        print("closing")
        selector.unregister(connection)
        connection.close()
        closed += 1


def client(number):
    with socket.create_connection(("localhost", 1234)) as connection:
        connection.sendall(b"hey %d" % number)
        print(number, connection.recv(10))


sock = socket.socket()
sock.bind(("localhost", 1234))
sock.listen(100)
sock.setblocking(False)
key = selector.register(sock, selectors.EVENT_READ, accept)
print(key.events, key.data is accept, key.fileobj is sock, len(selector.get_map()), sock in selector.get_map(), selector.get_key(sock) is key)
threads = [threading.Thread(target=client, args=(number,)) for number in range(3)]
threads[0].start()
while not closed:
    for key, mask in selector.select():
        key.data(key.fileobj, mask)
threads[0].join()
for attempt in (lambda: selector.register("x", 1), lambda: selector.register(sock, 0), lambda: selector.unregister(5000), lambda: selector.modify(5000, 1), lambda: selector.get_key(5000)):
    try:
        attempt()
    except (KeyError, ValueError) as error:
        print(type(error).__name__, error)
began = time.monotonic()
print(selector.select(timeout=0), selector.select(timeout=0.5), f"{time.monotonic() - began:.1f} s")
selector.unregister(sock)
selector.close()
print(selector.get_map())

threads[1].start()
watched, done = [sock], False
while not done:
    readable, writable, exceptional = select.select(watched, [], [], 1)
    for one in readable:
        if one is sock:
            watched.append(sock.accept()[0])
        elif data := one.recv(100):
            one.sendall(data)
        else:
            watched.remove(one)
            one.close()
            done = True
threads[1].join()
print(select.select([sock], [], [], 0))

a, b = socket.socketpair()
print([len(ready) for ready in select.select([a], [a], [])])
poll = select.poll()
poll.register(a, select.POLLIN)
print(poll.poll(10))
b.send(b"x")
print([(fd == a.fileno(), events) for fd, events in poll.poll()])
poll.unregister(a)
with select.epoll() as epoll:
    epoll.register(a.fileno(), select.EPOLLIN | select.EPOLLOUT)
    print([events for _, events in epoll.poll(1)])
    epoll.modify(a, select.EPOLLIN)
    print(a.recv(10), epoll.poll(0))
    epoll.unregister(a)
    for attempt in (lambda: epoll.unregister(a), lambda: epoll.modify(a, 1)):
        try:
            attempt()
        except OSError as error:
            print(error)
print(epoll.closed)
a.close()
for attempt in (lambda: select.select([a], [], []), lambda: select.select([1.5], [], []), lambda: select.select([], [], [], -1)):
    try:
        attempt()
    except (TypeError, ValueError) as error:
        print(error)
b.close()
sock.close()


# A crawler: a task goes on when the future is done that it waits for, and a future is done when the selector says so.

selector = selectors.DefaultSelector()
paths = ["/a", "/b", "/c"]


class Future:
    def __init__(self):
        self.result, self.callbacks = None, []

    def set_result(self, result):
        self.result = result
        for callback in self.callbacks:
            callback(self)


class Task:
    def __init__(self, coroutine):
        self.coroutine = coroutine
        self.step(Future())

    def step(self, future):
        try:
            self.coroutine.send(future.result).callbacks.append(self.step)
        except StopIteration:
            pass


def ready(sock, event):
    future = Future()
    selector.register(sock.fileno(), event, lambda: future.set_result(None))
    yield future
    selector.unregister(sock.fileno())


def fetch(path):
    sock = socket.socket()
    sock.setblocking(False)
    try:
        sock.connect(("pages.example.com", 80))
    except BlockingIOError:
        pass
    yield from ready(sock, selectors.EVENT_WRITE)
    sock.send(f"GET {path} HTTP/1.0\r\nHost: pages.example.com\r\n\r\n".encode())
    answer = b""
    while True:
        yield from ready(sock, selectors.EVENT_READ)
        data = sock.recv(4096)
        if not data:
            break
        answer += data
    sock.close()
    print(path, answer.partition(b"\r\n\r\n")[2])
    paths.remove(path)


began = time.monotonic()
for path in list(paths):
    Task(fetch(path))
while paths:
    for key, mask in selector.select():
        key.data()
print(f"{time.monotonic() - began:.1f} s")
