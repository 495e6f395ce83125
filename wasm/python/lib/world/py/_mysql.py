"""The world's database servers, as a client reaches them: each operation takes its time and a place among the server's connections and queries.

The world's `databases:` are servers: each has a database of its name, and answers at `host` and `port`. A world that describes none has one at localhost:3306, with the empty database `test`, that lets everybody in.

What a client does is a generator of waits: `connect`, `execute` and the rest yield whenever time passes or something must happen first, and return what came of it. `run` goes through such a generator
in a coroutine, `block` in a thread, where time passes for the whole thread. The protocol between client and server is not spoken; what a statement does is package _sql's.

The time of a statement, from its latency: it waits for a place among `concurrency`; it takes effect (and waits for the locks of other transactions, without its place); then `execute` or, for COMMIT and ROLLBACK, `commit` passes
before the answer; then `fetch` for every row. A client that gives up in between leaves the statement done.
"""
import asyncio
import atexit
import datetime
import threading
import time
from collections import deque

import _world
from _chance import Part
from _sql import Server
from _sqlparse import SQLError, parse, scan

DEFAULT = {"test": {}}
DEFAULT_LATENCY = {"connect": 0.005, "execute": 0.001}


class Pause:
    """For a number of seconds."""

    __slots__ = ("seconds",)

    def __init__(self, seconds):
        self.seconds = seconds


class Wait:
    """Until somebody wakes it, at most for a number of seconds (None: without end)."""

    __slots__ = ("seconds", "woken", "notify")

    def __init__(self, seconds):
        self.seconds, self.woken, self.notify = seconds, False, None

    def wake(self):
        self.woken = True
        if self.notify is not None:
            self.notify()


async def run(steps):
    """Goes through a generator of waits on the running event loop; returns what it returns."""
    try:
        while True:
            try:
                wait = steps.send(None)
            except StopIteration as end:
                return end.value
            if type(wait) is Pause:
                await asyncio.sleep(wait.seconds)
            elif not wait.woken:
                await woken(wait)
    finally:
        steps.close()


async def woken(wait):
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    wait.notify = lambda: loop.call_soon_threadsafe(settle, future)
    timer = loop.call_later(wait.seconds, settle, future) if wait.seconds is not None else None
    try:
        await future
    finally:
        wait.notify = None
        if timer is not None:
            timer.cancel()


def settle(future):
    if not future.done():
        future.set_result(None)


def block(steps, limit=None):
    """Goes through a generator of waits in this thread; TimeoutError when that takes more than limit seconds."""
    end = None if limit is None else time.monotonic() + limit
    try:
        while True:
            try:
                wait = steps.send(None)
            except StopIteration as finished:
                return finished.value
            seconds, late = wait.seconds, False
            if end is not None and (seconds is None or time.monotonic() + seconds > end):
                seconds, late = max(0.0, end - time.monotonic()), True
            if type(wait) is Pause:
                time.sleep(seconds)
            elif not wait.woken:
                event = threading.Event()
                wait.notify = event.set
                late = not event.wait(seconds) and late
                wait.notify = None
            if late:
                raise TimeoutError("timed out")
    finally:
        steps.close()


class Host:
    """A database server of the world."""

    def __init__(self, name, description):
        self.name, self.description = name, description
        self.user, self.password = description.get("user"), description.get("password")
        self.limit = description.get("connections", 151)
        self.concurrency = description.get("concurrency", 0)
        self.latency = description.get("latency", DEFAULT_LATENCY)
        self.part = Part("databases." + name)
        self.server = Server(self.now, _world.random("databases." + name + " RAND").random)
        self.connections, self.running, self.queue = 0, 0, deque()
        self.open = {}
        self.fill()

    def fill(self):
        databases = self.server.store.databases
        databases["mysql"], databases["information_schema"], databases[self.name] = {}, {}, {}
        users = [(user, ("CHAR", [32], False, False, None), {"null": False, "default": None, "auto": False, "on_update": False}) for user in ("Host", "User")]
        self.server.create("mysql", "user", users, [("primary", "PRIMARY", ["Host", "User"])], [("localhost", self.user or "root")])
        for name, table in self.description.get("tables", {}).items():
            columns = ", ".join(f"`{column}` {declared}" for column, declared in table["columns"].items())
            _, _, columns, keys, _, _ = parse(f"CREATE TABLE `{name}` ({columns})")
            self.server.create(self.name, name, columns, keys, table.get("rows", ()))

    def now(self):
        return datetime.datetime.fromtimestamp(time.time())

    def takes(self, operation):
        """How long an operation takes this time."""
        amount = self.latency.get(operation)
        if amount is None:
            amount = self.latency.get("execute", 0.0) if operation == "commit" else 0.0
        return max(0.0, self.part.draw(amount))

    # Connections

    def connect(self, user, password, database):
        """The steps of a login; returns a Client."""
        request = _world.request(self.name, "connect")
        outcome = "cancelled"
        _world.phase(request, "connecting")
        full = self.connections >= self.limit
        self.count(0 if full else 1)
        made = None
        try:
            yield Pause(self.takes("connect"))
            made = self.login(user, password, database, full)
            outcome = "ok"
            return made
        except SQLError as error:
            outcome = str(error.code)
            raise
        finally:
            if made is None and not full:
                self.count(-1)
            _world.done(request, outcome)

    def login(self, user, password, database, full):
        if full:
            raise SQLError(1040, "Too many connections")
        if self.user is not None and user != self.user or self.password is not None and password != self.password:
            raise SQLError(1045, f"Access denied for user '{user}'@'localhost' (using password: {'YES' if password else 'NO'})")
        client = Client(self, self.server.session(user, "localhost", database))
        self.open[client] = None
        return client

    def count(self, change):
        self.connections += change
        _world.occupancy(self.name, self.connections, 0, self.limit)

    # Places among the queries

    def enter(self):
        """Waits for a place."""
        if not self.concurrency or self.running < self.concurrency:
            self.running += 1
            self.report()
            return
        wait = Wait(None)
        self.queue.append(wait)
        self.report()
        try:
            while not wait.woken:
                yield wait
        except BaseException:
            if wait.woken:
                self.leave()
            else:
                self.queue.remove(wait)
                self.report()
            raise

    def leave(self):
        """Hands the place to whoever waits longest."""
        if self.queue:
            self.queue.popleft().wake()
        else:
            self.running -= 1
        self.report()

    def report(self):
        if self.concurrency:
            _world.occupancy(self.name + " queries", self.running, len(self.queue), self.concurrency)


class Client:
    """A connection, as the client's library holds it."""

    def __init__(self, host, session):
        self.host, self.session = host, session
        self.closed = self.placed = False

    def enter(self):
        yield from self.host.enter()
        self.placed = True

    def leave(self):
        if self.placed:
            self.placed = False
            self.host.leave()

    def close(self):
        """Ends the connection at once; the server takes back what was not committed."""
        if self.closed:
            return
        self.closed = True
        del self.host.open[self]
        self.host.count(-1)
        self.session.close()

    def ping(self):
        return self.timed("ping", "execute", lambda: None)

    def select_db(self, name):
        return self.timed("USE " + name, "execute", lambda: self.use(name))

    def use(self, name):
        self.session.store.database(name)
        self.session.database = name

    def timed(self, label, operation, action):
        """The steps of something that is not a statement."""
        request = _world.request(self.host.name, label)
        outcome = "cancelled"
        _world.phase(request, "waiting")
        try:
            yield Pause(self.host.takes(operation))
            action()
            outcome = "ok"
        except SQLError as error:
            outcome = str(error.code)
            raise
        finally:
            _world.done(request, outcome)

    def execute(self, text, several=False, unbuffered=False):
        """The steps of a text of one statement, or of several with semicolons between them. Returns the results; the last may be an SQLError, when others came before it."""
        host = self.host
        request = _world.request(host.name, shortened(text))
        outcome = "cancelled"
        _world.phase(request, "queued")
        try:
            results = []
            yield from self.enter()
            try:
                _world.phase(request, "waiting")
                for statement in split(text) if several else [text]:
                    try:
                        result = yield from self.statement(statement)
                    except SQLError as error:
                        result = error
                    results.append(result)
                    operation = "commit" if statement.strip(" ;\n").upper() in ("COMMIT", "ROLLBACK") else "execute"
                    yield Pause(host.takes(operation) + getattr(result, "slept", 0.0))
                    if isinstance(result, SQLError):
                        break
            finally:
                self.leave()
            if isinstance(results[0], SQLError):
                outcome = str(results[0].code)
                raise results[0]
            if not unbuffered:
                yield from self.receive(request, sum(len(result.rows) for result in results if not isinstance(result, SQLError) and result.columns))
            outcome = "ok"
            return results
        finally:
            _world.done(request, outcome)

    def receive(self, request, rows):
        amount = self.host.latency.get("fetch", 0.0)
        seconds = amount * rows if isinstance(amount, (int, float)) else sum(self.host.takes("fetch") for _ in range(rows))
        if seconds:
            _world.phase(request, "receiving")
            yield Pause(seconds)

    def fetch(self):
        """The steps of getting one row of a result that is not sent as a whole."""
        seconds = self.host.takes("fetch")
        if seconds:
            yield Pause(seconds)

    def statement(self, text):
        """Executes a statement and waits for the locks that others have."""
        session = self.session
        steps = session.run(text)
        error = None
        try:
            while True:
                try:
                    blocker = next(steps) if error is None else steps.throw(error)
                except StopIteration as end:
                    return end.value
                error = yield from self.locked_out(session, blocker)
        finally:
            steps.close()

    def locked_out(self, session, blocker):
        """Waits until a transaction has ended. Returns None, or the error with which the statement must go on."""
        mine = session.transaction
        wait = Wait(float(session.settings["innodb_lock_wait_timeout"]))
        if mine is not None:
            mine.waiting_for, mine.waiter = blocker, wait
            circle = mine.circle()
            if circle:
                victim = min(circle, key=lambda one: one.weight())
                victim.victim = True
                if victim is mine:
                    return self.deadlock(mine)
                victim.waiter.wake()
        blocker.wake.append(wait.wake)
        self.leave()
        try:
            yield wait
        finally:
            if mine is not None:
                mine.waiting_for = mine.waiter = None
            if wait.wake in blocker.wake:
                blocker.wake.remove(wait.wake)
        yield from self.enter()
        if mine is not None and mine.victim:
            return self.deadlock(mine)
        if not wait.woken:
            return SQLError(1205, "Lock wait timeout exceeded; try restarting transaction")
        return None

    def deadlock(self, transaction):
        transaction.waiting_for = None
        transaction.rollback()
        return SQLError(1213, "Deadlock found when trying to get lock; try restarting transaction")


def split(text):
    """The statements of a text."""
    if ";" not in text.rstrip(" ;\n\t"):
        return [text]
    out, start, any_ = [], 0, False
    for kind, what, place in scan(text):
        if kind == "end" or kind == "op" and what == ";":
            if any_:
                out.append(text[start:place])
            start, any_ = place + 1, False
        else:
            any_ = True
    return out


def shortened(text):
    """A statement on one short line, as the page names it."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59] + "…"


# The servers of the world

servers = {}


def load():
    """Makes the servers that the world describes."""
    config = _world.config()
    for name, description in config.get("databases", DEFAULT).items():
        host = Host(name, description)
        names = description.get("host", ["localhost", "127.0.0.1", "::1"])
        for address in [names] if isinstance(names, str) else names:
            servers[address, description.get("port", 3306)] = host
    atexit.register(left_open)


def find(name, port):
    """The server at an address; an OSError says what a network says when there is none."""
    host = servers.get((name, port))
    if host is not None:
        return host
    import _network
    known = {address for address, _ in servers}
    if name not in known and _network.address_of(name) is None:
        import socket
        raise socket.gaierror(-2, "Name or service not known")
    raise ConnectionRefusedError(111, "Connection refused")


def left(client):
    """Reports a connection that nobody has closed."""
    _world.leak(f"Unclosed connection {client.session.number} to the database {client.host.name!r}")


def left_open():
    for host in dict.fromkeys(servers.values()):
        for client in list(host.open):
            left(client)
            client.close()


load()
