"""The world's database servers, as a client reaches them: each operation takes its time and a place among the server's connections and queries.

The world's `databases:` are servers: each has a database of its name, and answers at `host` and `port`. A world that describes none has one at localhost:3306, with
the empty database `test`, that lets everybody in.

What a client does is an Operation: its steps are a generator that yields a wait whenever time passes or something must happen first, and returns what came of it.
`run` goes through them in a coroutine, `block` in a thread, where time passes for the whole thread; however they end, `ended` gives back what the operation holds.
(The generators have no try of their own: the machine watches those that have, to see when nothing holds them any more, and that takes time as long as they compute.)
The protocol between client and server is not spoken; what a statement does is module _sql's.

The time of a statement, from its latency: it waits for a place among `concurrency`; it takes effect (and waits for the locks of other transactions, without its
place); then `execute` or, for COMMIT and ROLLBACK, `commit` passes before the answer; then `fetch` for every row. A client that gives up in between leaves the
statement done.
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


class Wait:
    """Until somebody wakes it, at most for a number of seconds (None: without end)."""

    __slots__ = ("seconds", "woken", "notify")

    def __init__(self, seconds):
        self.seconds, self.woken, self.notify = seconds, False, None

    def wake(self):
        self.woken = True
        if self.notify is not None:
            self.notify()


class Pause(Wait):
    """For a number of seconds: nobody wakes it."""

    __slots__ = ()


async def run(operation):
    """Goes through an operation on the running event loop; returns what it returns."""
    outcome = "cancelled"
    try:
        while True:
            try:
                wait = operation.steps.send(None)
            except StopIteration as end:
                outcome = "ok"
                return end.value
            if not wait.woken:
                await over(wait)
    except SQLError as error:
        outcome = str(error.code)
        raise
    finally:
        operation.ended(outcome)


async def over(wait):
    """Awaits the end of a wait. It is a future's and not a sleep: the task waits for somebody else."""
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


def block(operation, limit=None):
    """Goes through an operation in this thread; TimeoutError when that takes more than limit seconds."""
    end = None if limit is None else time.monotonic() + limit
    outcome = "cancelled"
    try:
        while True:
            try:
                wait = operation.steps.send(None)
            except StopIteration as finished:
                outcome = "ok"
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
                outcome = "timeout"
                raise TimeoutError("timed out")
    except SQLError as error:
        outcome = str(error.code)
        raise
    finally:
        operation.ended(outcome)


class Operation:
    """Something that a client has asked for, and what it holds meanwhile."""

    def __init__(self, host, label, phase):
        self.host = host
        self.request = _world.request(host.name, label)
        _world.phase(self.request, phase)
        self.placed = False      # it has one of the places among the queries
        self.queued = None       # it waits for one with this
        self.connecting = False  # it has a place among the connections, and no Client yet
        self.running = None      # a statement
        self.locked = None       # (transaction, the one that it waits for, wait)

    def ended(self, outcome):
        """Gives back what it holds. Called once, however the steps have ended."""
        self.steps.close()
        if self.locked is not None:
            self.unlocked()
        if self.running is not None:
            self.running.give_up()
        self.host.gone(self)
        if self.connecting:
            self.host.count(-1)
        _world.done(self.request, outcome)

    def unlocked(self):
        """It does not wait for a transaction any more."""
        (mine, blocker, wait), self.locked = self.locked, None
        if mine is not None:
            mine.waiting_for = mine.waiter = None
        if wait.wake in blocker.wake:
            blocker.wake.remove(wait.wake)

    def statement(self, session, text):
        """Executes a statement and waits for the locks that others have. Returns its Result, or the SQLError that it came to."""
        self.running, error = session.run(text), None
        while (blocker := self.running.go_on(error)) is not None:
            mine = session.transaction
            error = deadlock_of(mine, blocker)
            if error is None:
                error = yield from self.lock(session, mine, blocker)
        running, self.running = self.running, None
        return running.result

    def lock(self, session, mine, blocker):
        """Waits, without its place, until a transaction has ended. Returns None, or the error with which the statement must go on."""
        wait = Wait(float(session.settings["innodb_lock_wait_timeout"]))
        self.locked = mine, blocker, wait
        if mine is not None:
            mine.waiter = wait
        blocker.wake.append(wait.wake)
        self.host.leave(self)
        yield wait
        self.unlocked()
        yield from self.host.enter(self)
        if mine is not None and mine.victim:
            mine.rollback()
            return SQLError(*DEADLOCK)
        return None if wait.woken else SQLError(1205, "Lock wait timeout exceeded; try restarting transaction")


DEADLOCK = 1213, "Deadlock found when trying to get lock; try restarting transaction"


def deadlock_of(mine, blocker):
    """Notes that a transaction waits for another. When that makes a circle, its lightest one must give way: the error, if that is this one."""
    if mine is None:
        return None
    mine.waiting_for = blocker
    circle = mine.circle()
    if not circle:
        return None
    victim = min(circle, key=lambda one: one.weight())
    if victim is mine:
        mine.waiting_for = None
        mine.rollback()
        return SQLError(*DEADLOCK)
    victim.victim = True
    victim.waiter.wake()
    return None


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
            try:
                _, _, columns, keys, _, _ = parse(f"CREATE TABLE `{name}` ({columns})")
                self.server.create(self.name, name, columns, keys, table.get("rows", ()))
            except SQLError as error:
                raise ValueError(f"the world's databases.{self.name}.tables.{name}: {error.text}") from None

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
        """A login; it gives a Client."""
        free = self.connections < self.limit
        self.count(1 if free else 0)
        made = Operation(self, "connect", "connecting")
        made.connecting = free
        made.steps = self.connecting(made, user, password, database)
        return made

    def connecting(self, made, user, password, database):
        yield Pause(self.takes("connect"))
        if not made.connecting:
            raise SQLError(1040, "Too many connections")
        client = self.login(user, password, database)
        made.connecting = False
        return client

    def login(self, user, password, database):
        if self.user is not None and user != self.user or self.password is not None and password != self.password:
            raise SQLError(1045, f"Access denied for user '{user}'@'localhost' (using password: {'YES' if password else 'NO'})")
        client = Client(self, self.server.session(user, "localhost", database))
        self.open[client] = None
        return client

    def count(self, change):
        self.connections += change
        _world.occupancy(self.name, self.connections, 0, self.limit)

    # Places among the queries

    def enter(self, operation):
        """Waits for a place."""
        if self.concurrency and self.running >= self.concurrency:
            wait = operation.queued = Wait(None)
            self.queue.append(operation)
            self.report()
            while not wait.woken:
                yield wait
            operation.queued = None
        else:
            self.running += 1
        operation.placed = True
        self.report()

    def leave(self, operation):
        """Hands the place to whoever waits longest."""
        operation.placed = False
        if self.queue:
            self.queue.popleft().queued.wake()
        else:
            self.running -= 1
        self.report()

    def gone(self, operation):
        """An operation has ended that may have a place, or wait for one."""
        waited = operation.queued
        if operation.placed or waited is not None and waited.woken:
            self.leave(operation)
        elif waited is not None:
            self.queue.remove(operation)
            self.report()

    def report(self):
        if self.concurrency:
            _world.occupancy(self.name + " queries", self.running, len(self.queue), self.concurrency)


class Client:
    """A connection, as the client's library holds it."""

    def __init__(self, host, session):
        self.host, self.session = host, session
        self.closed = False

    def close(self):
        """Ends the connection at once; the server takes back what was not committed."""
        if self.closed:
            return
        self.closed = True
        del self.host.open[self]
        self.host.count(-1)
        self.session.close()

    def ping(self):
        return self.simple("ping", lambda: None)

    def select_db(self, name):
        return self.simple("USE " + name, lambda: self.use(name))

    def use(self, name):
        self.session.store.database(name)
        self.session.database = name

    def simple(self, label, action):
        """Something that is not a statement and takes as long as one."""
        made = Operation(self.host, label, "waiting")
        made.steps = self.acting(action)
        return made

    def acting(self, action):
        yield Pause(self.host.takes("execute"))
        action()

    def execute(self, text, several=False, unbuffered=False):
        """A text of one statement, or of several with semicolons between them. It gives the results; the last may be an SQLError, when others came before it."""
        made = Operation(self.host, shortened(text), "queued")
        made.steps = self.executing(made, split(text) if several else [text], unbuffered)
        return made

    def executing(self, operation, statements, unbuffered):
        host, results = self.host, []
        yield from host.enter(operation)
        _world.phase(operation.request, "waiting")
        for statement in statements:
            result = yield from operation.statement(self.session, statement)
            results.append(result)
            takes = "commit" if statement.strip(" ;\n").upper() in ("COMMIT", "ROLLBACK") else "execute"
            yield Pause(host.takes(takes) + getattr(result, "slept", 0.0))
            if isinstance(result, SQLError):
                break
        host.leave(operation)
        if isinstance(results[0], SQLError):
            raise results[0]
        if not unbuffered:
            seconds = self.receiving(sum(len(result.rows) for result in results if not isinstance(result, SQLError) and result.columns))
            if seconds:
                _world.phase(operation.request, "receiving")
                yield Pause(seconds)
        return results

    def receiving(self, rows):
        """How long so many rows take."""
        amount = self.host.latency.get("fetch", 0.0)
        return amount * rows if isinstance(amount, (int, float)) else sum(self.host.takes("fetch") for _ in range(rows))

    def fetch(self):
        """Getting one row of a result that is not sent as a whole; None when that takes no time."""
        if not (seconds := self.host.takes("fetch")):
            return None
        made = Operation(self.host, "fetch", "receiving")
        made.steps = self.fetching(seconds)
        return made

    def fetching(self, seconds):
        yield Pause(seconds)


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


def left_open():
    """Reports the connections that nobody has closed."""
    for host in dict.fromkeys(servers.values()):
        for client in host.open:
            _world.leak(f"Unclosed connection {client.session.number} to the database {host.name!r}")


load()
