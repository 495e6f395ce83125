# What asend(), athrow() and aclose() give, driven by hand, used twice and never awaited.
import types, warnings, gc
@types.coroutine
def pause(x):
    return (yield x)
async def agen():
    try:
        while True:
            try:
                await pause("in")
                yield "item"
            except ValueError as e:
                print("caught", e)
                yield "after"
    finally:
        await pause("closing")
        print("closed")
def drive(aw, *more):
    out = []
    try:
        while True: out.append(aw.send(None))
    except StopIteration as e: out.append(("stop", e.value))
    except BaseException as e: out.append(repr(e))
    return out
def use(what, f):
    try: print(what, "->", f())
    except BaseException as e: print(what, "->", type(e).__name__, e)
# twice
for name in "asend", "athrow", "aclose":
    g = agen()
    drive(g.asend(None))
    aw = {"asend": lambda: g.asend(1), "athrow": lambda: g.athrow(ValueError("v")), "aclose": lambda: g.aclose()}[name]()
    print(name, drive(aw))
    use("send again", lambda: aw.send(None))
    use("throw after", lambda: aw.throw(KeyError("k")))
    use("close after", lambda: aw.close())
    aw = {"asend": lambda: g.asend(1), "athrow": lambda: g.athrow(ValueError("v")), "aclose": lambda: g.aclose()}[name]()
    use("throw first", lambda: aw.throw(GeneratorExit))
    use("throw second", lambda: aw.throw(GeneratorExit))
    use("send", lambda: aw.send(None))
# close half way
for name in "asend", "athrow", "aclose":
    g = agen()
    if name != "asend": drive(g.asend(None))
    aw = {"asend": lambda: g.asend(None), "athrow": lambda: g.athrow(ValueError("v")), "aclose": lambda: g.aclose()}[name]()
    use(name + " first", lambda: aw.send(None))
    use("close", lambda: aw.close())
    use("send", lambda: aw.send(None))
# concurrent
g = agen()
a, b, c = g.asend(None), g.asend(None), g.athrow(ValueError("x"))
use("a", lambda: a.send(None))
use("b", lambda: b.send(None))
use("c", lambda: c.send(None))
use("aclose", lambda: g.aclose().send(None))
use("b again", lambda: b.send(None))
use("a", lambda: a.send(None))
async def stubborn():
    try: await pause(1)
    except GeneratorExit: await pause(2)
    yield
for name in "asend", "athrow":
    g = stubborn()
    if name == "athrow":
        async def stubborn():
            try: yield
            except ValueError:
                try: await pause(1)
                except GeneratorExit: await pause(2)
        g = stubborn()
        drive(g.asend(None))
    aw = g.asend(None) if name == "asend" else g.athrow(ValueError)
    use("first", lambda: aw.send(None))
    use("close", lambda: aw.close())
for bad in [(None,), ("x",)]:
    g = agen()
    drive(g.asend(None))
    aw = g.athrow(*bad)
    use(repr(bad), lambda: aw.send(None))
    use("again", lambda: aw.send(None))
    drive(g.aclose())
