# What the program forgets to close is closed when nothing refers to it any more: whoever waits at the other end sees the end.
import socket
import threading

server = socket.create_server(("127.0.0.1", 0))
client = socket.create_connection(server.getsockname())
conn, _ = server.accept()
client.sendall(b"bye")
del client
print(conn.recv(10))
print(conn.recv(10))


def forgetful():
    other = socket.create_connection(server.getsockname())
    other.sendall(b"from a thread")


thread = threading.Thread(target=forgetful)
thread.start()
conn, _ = server.accept()
print(conn.recv(20))
print(conn.recv(20))
thread.join()
