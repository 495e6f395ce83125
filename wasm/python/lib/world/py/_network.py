"""The network of a run, as an operating system would show it: ends of connections and listening sockets, with names, addresses, delays and bandwidth.

The machine has one address, 127.0.0.1, and whatever the program listens at there is reached without any delay, as over a real loopback. Beyond it are the hosts of the
world, each with an address of its own and a Path to it: how long a round trip takes, and how many bytes a second pass. Both are the same to those who connect.

An End is one end of a connection. It never waits: it takes as many bytes as there is room for, and gives what has arrived. Who wants to wait watches it:

  - an event loop with a Poll (_watching.py; asyncio's transports, _transport.py),
  - a thread with _world.wait (the module socket),
  - a part of the world itself, whose code is a coroutine that runs in events (Wire and spawn, at the end of this file).

A connection holds WINDOW bytes each way that its reader has not taken; a writer finds no room beyond that.
"""

from collections import deque

from _chance import Part
from _world import at, at_end, cause, config, hold, now, wake
from errno import EADDRINUSE, EADDRNOTAVAIL, ECONNREFUSED, ECONNRESET, EISCONN, ENETUNREACH, ENOTCONN, EPIPE
from os import strerror

LOCAL = "127.0.0.1"
ANY = "0.0.0.0"
HOSTNAME = "loopscope"
WINDOW = 65536
# Of a bandwidth, this many seconds' worth arrive at once; but a packet is at least that large.
PIECE, PACKET = 0.05, 1460
FIRST_PORT = 49152
_FIN = None
_OWED = WINDOW // 4


def fail(number):
    """The OSError of a number, of the class that belongs to it."""
    return OSError(number, strerror(number))


class Watched:
    """What is or is not ready to be read from and written to."""

    fd = -1
    poll = reader = writer = None  # of an event loop
    hear = None  # a function of the world that is to be called once when anything changes
    waits = 0  # threads that wait
    groups = ()  # what threads wait for that wait for several such (module select)

    def changed(self):
        if self.poll is not None:
            self.poll.mark(self)
        if self.hear is not None:
            hear, self.hear = self.hear, None
            at(0, hear)
        if self.waits:
            wake(self)
        for group in self.groups:
            wake(group)


class Poll:
    """What an event loop watches. As with epoll, what is ready is told in the order in which it became so, and again and again for as long as it is."""

    def __init__(self, loop, push, poke):
        self.loop = loop
        self._push = push
        self._poke = poke
        self._ready = {}
        self.files = {}  # those that are watched, by number

    def mark(self, file):
        """The file may have become ready."""
        if file not in self._ready:
            self._ready[file] = cause()
            self._poke(self.loop)

    def watch(self, file, reader, writer):
        """Watches a file with these handles, each of them None for not at all."""
        if reader is None and writer is None:
            return self.forget(file)
        self.files[file.fd] = file
        file.poll, file.reader, file.writer = self, reader, writer
        self.mark(file)

    def forget(self, file):
        self.files.pop(file.fd, None)
        self._ready.pop(file, None)
        file.poll = file.reader = file.writer = None

    def run(self):
        """Puts the handles of all that is ready on the loop's ready queue."""
        ready, self._ready = self._ready, {}
        for file, why in ready.items():
            if file.poll is not self:
                continue
            if file.reader is not None and file.readable():
                self._push(file.reader, why)
                self._ready[file] = why
            if file.writer is not None and file.writable():
                self._push(file.writer, why)
                self._ready[file] = why
        if self._ready:
            self._poke(self.loop)


class Listener(Watched):
    """A listening socket."""

    def __init__(self, address, backlog):
        self.address = address
        self.backlog = max(backlog, 0)
        self.queue = deque()  # ends of connections that nobody has accepted yet
        self.closed = False

    def readable(self):
        return bool(self.queue)

    def writable(self):
        return False

    def arrive(self, end):
        """A client's connection; false when there is no room for it."""
        if self.closed or len(self.queue) > self.backlog:
            return False
        self.queue.append(end)
        self.changed()
        return True

    def accept(self):
        """The end of a connection, None when there is none yet."""
        return self.queue.popleft() if self.queue else None

    def close(self):
        self.closed = True
        _listeners.pop(self.address, None)
        while self.queue:
            self.queue.popleft().reset()


class End(Watched):
    """One end of a connection."""

    peer = None
    path = None  # what lies between the two; None: nothing
    connected = False
    gone = False  # nothing comes or goes any more
    closed = False  # its owner has closed it
    error = 0  # to be raised once
    finished = False  # the other end sends no more
    shut = False  # this end sends no more
    deaf = False  # this end reads no more
    lingers = True  # what is on its way when it is closed still arrives
    room = WINDOW
    owed = 0  # bytes read that the other end has not been told of
    due = 0.0  # when the last of what was sent arrives
    label = ""  # who is at the other end, in words

    def __init__(self, local=None, remote=None):
        self.local = local
        self.remote = remote
        self.buffer = bytearray()

    def readable(self):
        return bool(self.buffer) or self.finished or self.gone or self.error or self.deaf

    def writable(self):
        return self.connected and self.room > 0 or self.gone or self.error

    def check(self):
        """Raises what has befallen the connection, once."""
        if self.error:
            number, self.error = self.error, 0
            raise fail(number)

    def recv(self, size):
        """At most size bytes, b"" when the other end sends no more, None when nothing has come yet."""
        buffer = self.buffer
        if buffer and not self.deaf:
            if len(buffer) <= size:
                data = bytes(buffer)
                buffer.clear()
            else:
                data = bytes(buffer[:size])
                del buffer[:size]
            self._took(len(data))
            return data
        self.check()
        if self.finished or self.gone or self.deaf:
            return b""
        if not self.connected:
            raise fail(ENOTCONN)
        return None

    def peek(self, size):
        return bytes(self.buffer[:size])

    def _took(self, size):
        """Tells the other end that there is room again."""
        peer = self.peer
        if self.path is None:
            peer._grow(size)
            return
        self.owed += size
        if self.owed >= _OWED:
            at(self.path.delay(self), peer._grow, self.owed)
            self.owed = 0

    def _grow(self, size):
        was = self.room
        self.room = was + size
        if was <= 0:
            self.changed()

    def send(self, data):
        """How many of the bytes were taken, 0 when there is no room."""
        if self.error:
            self.check()
        if self.gone or self.shut:
            raise fail(EPIPE)
        if not self.connected:
            raise fail(ENOTCONN)
        size = len(data)
        if size > self.room:
            if self.room <= 0:
                return 0
            size = self.room
            data = data[:size]
        self.room -= size
        if self.path is None:
            self.peer._arrive(bytes(data))
        else:
            self.path.carry(self, bytes(data))
        return size

    def _arrive(self, data):
        if self.gone:
            return
        if self.closed:
            at(self.path.delay(self), self.peer._break) if self.path else self.peer._break()
            return
        if data is _FIN:
            self.finished = True
        else:
            self.buffer += data
        self.changed()

    def _break(self):
        """The other end has reset the connection."""
        if self.gone:
            return
        self.gone = True
        self.error = EPIPE if self.finished else ECONNRESET
        self.changed()

    def shutdown(self):
        """Sends no more."""
        if self.shut or self.gone:
            return
        self.shut = True
        if self.connected:
            self._pass_on(_FIN)

    def _pass_on(self, what):
        if self.path is None:
            self.peer._arrive(what)
        else:
            self.path.carry(self, what)

    def close(self):
        """Closes this end: in order, unless there is something that nobody has read."""
        if self.closed:
            return
        self.closed = True
        if not self.connected:
            self.gone = True
            return
        if self.buffer or not self.lingers:
            self.reset()
        else:
            self.shutdown()

    def give_up(self, number):
        """Breaks the connection off, with an error for whoever waits at this end."""
        self.reset()
        self.error = number
        self.changed()

    def reset(self):
        """Breaks the connection off."""
        self.closed = True
        if self.gone:
            return
        self.gone = True
        if self.path is None:
            self.peer._break()
        else:
            at(self.path.delay(self), self.peer._break)


class Path:
    """What lies between the program and a host."""

    def __init__(self, host, description):
        self._latency = Part(host + " latency")
        self.latency = description.get("latency", 0)  # of a round trip
        rate = description.get("bandwidth")
        self.up = rate and Pipe(rate)
        self.down = rate and Pipe(rate)

    def round_trip(self):
        return self._latency.draw(self.latency)

    def delay(self, end):
        """How long the way from an end takes now. What is under way already is not overtaken, and what is sent close behind it takes as long."""
        if end.due <= now():
            end.slow = self.round_trip() / 2
        return end.slow

    def carry(self, end, data):
        """Brings data, or the news that there is no more, to the other end."""
        delay = self.delay(end)
        pipe = self.up if end.outward else self.down
        if not pipe or data is _FIN:
            self._deliver(end, now() + delay, data)
            return
        piece = max(PACKET, int(pipe.rate * PIECE))
        for start in range(0, len(data), piece):
            part = data[start:start + piece]
            self._deliver(end, pipe.through(len(part)) + delay, part)

    def _deliver(self, end, when, data):
        end.due = max(end.due, when)
        at(end.due - now(), end.peer._arrive, data)


class Pipe:
    """Passes bytes one after the other, whoever sent them."""

    def __init__(self, rate):
        self.rate = rate
        self.free = 0.0

    def through(self, size):
        """When the last of so many bytes is through."""
        self.free = max(self.free, now()) + size / self.rate
        return self.free


# Addresses

_listeners = {}  # by address
_bound = set()  # addresses
_hosts = None  # by name
_by_address = None
_ports = FIRST_PORT


def hosts():
    """The hosts of the world, by name."""
    global _hosts, _by_address
    if _hosts is None:
        _hosts, _by_address = {}, {}
        descriptions = config().get("hosts")
        if descriptions:
            from _hosts import Host
            for number, name in enumerate(descriptions):
                _hosts[name] = host = Host(name, f"203.0.113.{number + 1}", descriptions[name])
                _by_address[host.address] = host
    return _hosts


def is_address(text):
    parts = text.split(".")
    return len(parts) == 4 and all(part.isdigit() and int(part) < 256 for part in parts)


def address_of(name):
    """The address of a name, None when nobody has that name."""
    if name in ("localhost", HOSTNAME, "ip6-localhost", "::1"):
        return LOCAL
    if name in ("", "<any>", "::"):
        return ANY
    if is_address(name):
        return name
    host = hosts().get(name.rstrip(".").lower())
    return host and host.address


def note_on(name):
    """What to say of a name that nobody has."""
    known = ", ".join(hosts())
    return f"The playground has no internet. The world of this run has " + (f"these hosts: {known}" if known else "no hosts: they are described under `world:`.")


def name_of(address):
    """What an address is called in reports."""
    host, port = address[:2]
    found = hosts() and _by_address.get(host)
    return f"{found.name if found else host}:{port}"


def free_port():
    global _ports
    while (LOCAL, _ports) in _bound or (ANY, _ports) in _bound:
        _ports += 1
    _ports += 1
    return _ports - 1


def bind(address):
    """Takes an address for a socket; gives it with its port when that was 0."""
    host, port = address
    if host != ANY and not host.startswith("127."):
        raise fail(EADDRNOTAVAIL)
    if port == 0:
        port = free_port()
    taken = [other for other, used in _bound if used == port]
    if host in taken or taken and (host == ANY or ANY in taken):
        raise fail(EADDRINUSE)
    _bound.add((host, port))
    return host, port


def unbind(address):
    _bound.discard(address)


# Set when the clients of the world come: a function that is told whom a server answers from now on, by the address, and one that calls another when the clients of a port are done.
answering = None


def when_done(port, call):
    pass


def listen(address, backlog):
    listener = _listeners[address] = Listener(address, backlog)
    if "clients" in config():
        import _clients
        _clients.begin(address[1])
    return listener


def connect(end, address):
    """Begins to connect an end. It is connected, or has an error, once it is writable."""
    host, port = address
    if end.connected:
        raise fail(EISCONN)
    if end.local is None:
        end.local = (LOCAL, free_port())
    if host == ANY:
        host = LOCAL
    end.remote = (host, port)
    if host.startswith("127."):
        end.label = f"{host}:{port}"
        _join(end, _listeners.get((host, port)) or _listeners.get((ANY, port)))
        return
    hosts()
    far = _by_address.get(host)
    if far is None:
        raise fail(ENETUNREACH)
    end.label = f"{far.name}:{port}"
    far.reach(end, port)


def _join(end, listener):
    other = End(end.remote, end.local)
    other.label = f"{end.local[0]}:{end.local[1]}"
    pair(end, other, None)
    if listener is None or not listener.arrive(other):
        refuse(end)


def pair(end, other, path):
    """Connects two ends; the first is the program's."""
    end.peer, other.peer = other, end
    end.path = other.path = path
    end.outward, other.outward = True, False
    end.connected = other.connected = True


def refuse(end):
    end.connected, end.gone, end.error = False, True, ECONNREFUSED
    end.changed()


# The world's own code

class _Until:
    """What a coroutine of the world awaits: arrange is given the function to call when it is to go on."""

    __slots__ = ("_arrange",)

    def __init__(self, arrange):
        self._arrange = arrange

    def __await__(self):
        return (yield self._arrange)


_running = {}  # coroutines of the world, in the order in which they began


def _end():
    # At the end of a run they stop where they stand.
    for coroutine in list(_running):
        coroutine.close()


at_end(_end)


def spawn(coroutine):
    """Runs a coroutine of the world, from the next event on."""
    def go_on(value=None):
        try:
            arrange = coroutine.send(value)
        except StopIteration:
            _running.pop(coroutine, None)
        except BaseException:
            _running.pop(coroutine, None)
            raise
        else:
            arrange(go_on)
    hold(coroutine)
    _running[coroutine] = None
    at(0, go_on)


def sleep(seconds):
    """Awaited by a coroutine of the world."""
    return _Until(lambda go_on: at(seconds, go_on))


def until(arrange):
    """Awaited by a coroutine of the world: arrange is called with the function that lets it go on."""
    return _Until(arrange)


class Wire:
    """An end of a connection as a coroutine of the world uses it."""

    def __init__(self, end):
        self.end = end

    def _change(self):
        return _Until(self._listen)

    def _listen(self, go_on):
        self.end.hear = go_on

    async def read(self, size=WINDOW):
        """What has arrived, b"" when there is no more. ConnectionError when the connection is broken off."""
        while (data := self.end.recv(size)) is None:
            await self._change()
        return data

    async def write(self, data):
        """Sends all of data, as room comes."""
        while data:
            sent = self.end.send(data)
            if sent == len(data):
                return
            data = data[sent:]
            if not sent:
                await self._change()

    def close(self):
        self.end.close()

    def reset(self):
        self.end.reset()


async def dial_from(address, port):
    """A Wire from a machine beside the program's to a port that the program listens on. OSError when it does not."""
    end = End((address, free_port()), (LOCAL, port))
    end.label = f"{LOCAL}:{port}"
    _join(end, _listeners.get((LOCAL, port)) or _listeners.get((ANY, port)))
    end.check()
    return Wire(end)


async def dial(host, port):
    """A Wire to who listens at an address. OSError when nobody does."""
    end = End()
    connect(end, (address_of(host), port))
    while not end.writable():
        wire = Wire(end)
        await wire._change()
    end.check()
    return Wire(end)
