import asyncio
import concurrent.futures
import contextlib
import contextvars
import inspect
import time


class E(Exception):
    pass


class T(asyncio.Task):
    made = 0

    def __init__(self, *a, **k):
        T.made += 1
        self.number = T.made
        super().__init__(*a, **k)

    def __hash__(self):
        return self.number


class Relay:
    """An awaitable that lets the others run twice and then waits for a future."""

    def __init__(self, fut):
        self.fut = fut

    def __await__(self):
        yield
        yield
        return (yield from self.fut)


tasks = []
agens = []
workers = []  # they do not wait for one another
names = ticks = 0
var = contextvars.ContextVar("var", default=0)


def show(e, depth=3):
    text = repr(e)
    if depth and e.__cause__:
        text += " from " + show(e.__cause__, depth - 1)
    elif depth and e.__context__:
        text += " in " + show(e.__context__, depth - 1)
    return text


def places(e):
    """Where an exception has been, and those in it: the functions of the program and their lines."""
    found = []
    tb = e.__traceback__
    while tb:
        if tb.tb_frame.f_code.co_filename == __file__:
            found.append(f"{tb.tb_frame.f_code.co_name}:{tb.tb_lineno}")
        tb = tb.tb_next
    return " ".join(found) + "".join(f" ({places(x)})" for x in getattr(e, "exceptions", ()))


def own(frames):
    return [(f.f_code.co_name, f.f_lineno) for f in frames if f.f_code.co_filename == __file__]


def log(*what):
    t = asyncio.current_task()
    print(round(asyncio.get_running_loop().time(), 3), ticks, t.get_name() if t else "-", *what)


def state(thing):
    return repr(thing).partition("[")[2]


def spawn(coro, **options):
    global names
    names += 1
    t = asyncio.create_task(coro, name=f"t{names}", **options)
    tasks.append(t)
    return t


def on_error(loop, context):
    message = context["message"]
    if "never retrieved" not in message and "destroyed" not in message:  # their moment depends on circles of references
        log("handler", message, repr(context.get("exception")))


def done(n):
    def callback(f):
        log("done callback", n, f.cancelled(), var.get())
        if n % 7 == 0:
            raise E(n)
    return callback


async def ticker():
    # Counts the loop's iterations at the instants at which programs are busy.
    global ticks
    loop = asyncio.get_running_loop()
    for at in 0, 0.1, 0.2, 0.3, 0.5, 1, 1.1, 2:
        await asyncio.sleep(at - loop.time())
        for _ in range(15):
            ticks += 1
            await asyncio.sleep(0)


async def sub(n, d, how):
    log("sub", n, var.get())
    var.set(n)
    try:
        await asyncio.sleep(d)
        match how:
            case 1:
                raise E(n)
            case 2:
                asyncio.current_task().cancel("own")
                await asyncio.sleep(0)
            case 6:
                async with asyncio.TaskGroup() as tg:
                    tg.create_task(sub(-n, 0.1, 1))
                    await asyncio.sleep(0.2)
            case 7:
                raise asyncio.CancelledError("raised")
            case 8:
                return asyncio.current_task().cancel("late")
    except asyncio.CancelledError as e:
        log("sub cancelled", n, e.args)
        match how:
            case 3:
                return -n
            case 4:
                await asyncio.sleep(0.1)
            case 5:
                raise E(-n)
            case 9:
                asyncio.current_task().uncancel()
                raise E(n) from e
        raise
    finally:
        log("sub ends", n, var.get())
    return n


async def raises(n):
    raise E(n)


async def crowd(n, d, how):
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(sub(n, d, how), name=f"crowd {n}")
        await asyncio.sleep(d)
        log("crowd", n, t.done())
        if how == 10:
            raise ValueError(n)
        if how == 11:
            t.cancel()
    return await t


def settle(f, n, well):
    if f.set_running_or_notify_cancel():
        f.set_result(n) if well else f.set_exception(E(n))


class Countdown:
    def __init__(self, n, d, well):
        self.n, self.d, self.well, self.left = n, d, well, 3

    def __aiter__(self):
        return self

    async def __anext__(self):
        await asyncio.sleep(self.d)
        self.left -= 1
        if self.left:
            return self.left
        raise StopAsyncIteration if self.well else E(self.n)


class Door:
    def __init__(self, n, d, how):
        self.n, self.d, self.how = n, d, how

    async def __aenter__(self):
        await asyncio.sleep(self.d)
        log("door opens", self.n)

    async def __aexit__(self, kind, error, traceback):
        log("door shuts", self.n, show(error) if error else None)
        await asyncio.sleep(self.d)
        if self.how == "raise":
            raise E(self.n)
        if self.how == "swap" and error:
            raise ValueError(self.n) from error
        return self.how == "swallow"


def kept(g):
    # An exception that lies in a circle with its own traceback would keep the generator for a time that nobody can tell.
    agens.append(g)
    return g


async def drops(n, how):
    # Leaves an async generator behind, unfinished, when it ends.
    g = agen(n, 0, how)
    log("drops", n, await anext(g))


async def agen(n, d, how):
    try:
        for i in range(3):
            try:
                got = yield i
                if got is not None:
                    log("agen got", got)
                await asyncio.sleep(d)
            except E as e:
                log("agen caught", repr(e))
                if how == 2:
                    raise
        if how == 1:
            raise E(n)
    finally:
        log("agen ends", n)
        if how > 2:
            await asyncio.sleep(0 if how == 3 else 0.1)
            log("agen has ended", n)


async def step(g):
    return await anext(g)


async def limited(n, d, limit):
    try:
        async with asyncio.timeout(limit):
            for i in range(3):
                yield i
                await asyncio.sleep(d)
    finally:
        log("limited ends", n)


async def crowded(n, d, limit):
    async with asyncio.TaskGroup() as tg:
        tg.create_task(sub(n, limit, n % 3))
        for i in range(3):
            yield i
            await asyncio.sleep(d)
    log("crowded ends", n)


@contextlib.asynccontextmanager
async def guard(n, d, swallow):
    log("enter", n)
    try:
        await asyncio.sleep(d)
        yield n
    except E as e:
        log("guard", show(e))
        if not swallow:
            raise
    finally:
        await asyncio.sleep(d)
        log("exit", n)


