# What a program leaves open is reported at its end; loopback connections are not, as in CPython.
import socket

kept = socket.create_connection(("api.example.com", 80))
closed = socket.create_connection(("api.example.com", 80))
closed.close()
server = socket.create_server(("127.0.0.1", 0))
other = socket.create_connection(server.getsockname())


def forgets():
    socket.create_connection(("api.example.com", 80)).sendall(b"x")


forgets()
print("done")
