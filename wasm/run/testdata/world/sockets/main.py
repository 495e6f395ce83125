import socket, threading
try:
    socket.create_connection(("127.0.0.1", 9999))
except OSError as e:
    print(repr(e), e)
try:
    socket.create_connection(("nowhere.example", 80))
except OSError as e:
    print(repr(e), type(e).__mro__)
srv = socket.create_server(("127.0.0.1", 8888))
print(srv)
def serve():
    conn, addr = srv.accept()
    print(addr[0])
    with conn:
        while data := conn.recv(1024):
            print("server got", data)
            conn.sendall(data.upper())
    print("server done")
t = threading.Thread(target=serve)
t.start()
with socket.create_connection(("127.0.0.1", 8888), timeout=5) as s:
    s.sendall(b"hello")
    print(s.recv(100))
    f = s.makefile("rwb")
    f.write(b"one\ntwo\n"); f.flush()
    print(f.readline(), f.readline())
    s.settimeout(0.5)
    try:
        s.recv(10)
    except TimeoutError as e:
        print(repr(e))
    f.close()
t.join()
srv.close()
print(srv)
a, b = socket.socketpair()
a.setblocking(False)
try:
    a.recv(1)
except BlockingIOError as e:
    print(repr(e))
a.setblocking(True)
a.sendall(b"last words")
a.shutdown(socket.SHUT_WR)
print(b.recv(4), b.recv(100), b.recv(100))
b.sendall(b"answer")
b.close()
print(a.recv(100), a.recv(100), a.fileno() >= 0, b.fileno())
try:
    a.send(b"x")
except OSError as e:
    print(repr(e))
a.close()
try:
    a.recv(1)
except OSError as e:
    print(repr(e))

# A connection whose other end is closed with something unread is reset.
srv = socket.create_server(("127.0.0.1", 0))
one = socket.create_connection(srv.getsockname())
other, _ = srv.accept()
one.sendall(b"nobody reads this")
other.close()
for _ in range(2):
    try:
        print(one.recv(10))
    except OSError as e:
        print(repr(e))
one.close()

# One that is closed in order takes one more write, and then is no more.
one = socket.create_connection(srv.getsockname())
other, _ = srv.accept()
other.close()
print(one.recv(10))
for _ in range(3):
    try:
        print(one.send(b"x"))
    except OSError as e:
        print(repr(e))
one.close()
srv.settimeout(0.01)
try:
    srv.accept()
except TimeoutError as e:
    print(repr(e))
try:
    socket.create_server(srv.getsockname())
except OSError as e:
    print(type(e), e.errno, str(e).split(" (")[0])
srv.close()
try:
    srv.accept()
except OSError as e:
    print(repr(e))
for bad in ("127.0.0.1", 1), "127.0.0.1", ("127.0.0.1", "1"), ("127.0.0.1", 70000), (1, 1):
    with socket.socket() as s:
        try:
            s.connect(bad)
        except Exception as e:
            print(repr(e))
with socket.socket() as s:
    s.setblocking(False)
    print(s.connect_ex(("127.0.0.1", 1)) == 115)
    try:
        s.recv(1)
    except OSError as e:
        print(type(e))
    try:
        s.getpeername()
    except OSError as e:
        print(repr(e))
print(socket.gethostbyname("localhost"), socket.getservbyname("https"), socket.inet_aton("1.2.3.4"), socket.htons(80))
