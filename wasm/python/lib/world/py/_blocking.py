"""The connections of blocking HTTP clients (requests, httpx.Client), over the module socket. Each wait stops the thread, and so an event loop that runs in it."""
import socket as _socket

import _http
import _tls
import _world

__all__ = ("Connection", "Pool", "Disconnected")


class Disconnected(_http.Malformed):
    """The server closed before it answered."""


class Connection:
    """One request at a time: connect() once, then send(), head() and piece() until it gives END. Whether it may serve another request says reusable."""

    def __init__(self, host, port):
        self.host = host
        self.port = port
        self.number = 0  # the request's in the run's recording
        self.closed = False
        self._sock = None
        self._parser = _http.ResponseParser()
        self._keep = True
        self._waiting = False

    @property
    def chunk_over(self):
        return self._parser.chunk_over

    @property
    def connected(self):
        return self._sock is not None

    def connect(self, timeout, tls=False, verify=True):
        _world.phase(self.number, "connecting")
        self._sock = _socket.create_connection((self.host, self.port), timeout)
        if tls:
            self._sock = _tls.context(verify).wrap_socket(self._sock, server_hostname=self.host)

    def send(self, method, head, pieces, timeout):
        """Sends the bytes of a head and those of a body."""
        _world.phase(self.number, "sending")
        self._sock.settimeout(timeout)
        self._parser.expect(method)
        self._keep = False  # until the whole answer is here
        self._sock.sendall(head)
        for piece in pieces:
            self._sock.sendall(piece)
        self._waiting = True
        _world.phase(self.number, "waiting")

    def _event(self, timeout):
        while (event := self._parser.next()) is None:
            self._sock.settimeout(timeout)
            data = self._sock.recv(65536)
            if data and self._waiting:
                self._waiting = False
                _world.phase(self.number, "receiving")
            self._parser.feed(data)
        return event

    def head(self, timeout):
        """Waits for the answer's head."""
        event = self._event(timeout)
        if event is _http.EOF:
            raise Disconnected("The server closed before it answered")
        self._alive = event.keep_alive
        return event

    def piece(self, timeout):
        """The next bytes of the body, or END."""
        event = self._event(timeout)
        if event is _http.END:
            self._keep = self._alive and self._parser.idle
        return event

    @property
    def reusable(self):
        return self._keep and not self.closed

    def dropped(self):
        """Whether the server has closed a connection that is not in use, or has said something that nobody asked for."""
        self._sock.settimeout(0)
        try:
            self._sock.recv(1)
        except BlockingIOError:
            return False
        except OSError:
            pass
        return True

    def close(self):
        if not self.closed:
            self.closed = True
            if self._sock is not None:
                self._sock.close()


class Pool:
    """The connections that are free, the one used last first."""

    def __init__(self, limit=10):
        """limit: how many are kept for each host."""
        self._limit = limit
        self._free = {}
        self.reset = False  # the last take found connections that the server had closed

    def take(self, key):
        """A free connection, None when there is none."""
        free = self._free.get(key, ())
        self.reset = False
        while free:
            connection = free.pop()
            if not connection.dropped():
                return connection
            connection.close()
            self.reset = True
        return None

    def give(self, key, connection):
        """Takes back a connection; one that cannot be used again is closed."""
        free = self._free.setdefault(key, [])
        if connection.reusable and len(free) < self._limit:
            free.append(connection)
        else:
            connection.close()

    def close(self):
        for free in self._free.values():
            for connection in free:
                connection.close()
        self._free = {}
