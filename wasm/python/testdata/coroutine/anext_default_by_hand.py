# anext() with a default, driven by hand.
import types
@types.coroutine
def pause(x):
    return (yield x)
async def agen():
    try:
        got = await pause("first")
        print("got", got)
        yield 1
        await pause("second")
    except KeyError as e:
        print("caught", e)
        yield 2
class It:
    def __init__(self, result): self.result = result
    def __aiter__(self): return self
    def __anext__(self): return self.result
def gen():
    got = yield 1
    print("gen got", got)
    yield 2
@types.coroutine
def cgen():
    yield 1
    return "value"
class Aw:
    def __init__(self, x): self.x = x
    def __await__(self): return self.x
def use(what, f):
    try: print(what, "->", f())
    except BaseException as e: print(what, "->", type(e).__name__, e)
def all_of(aw):
    use("type", lambda: type(aw).__name__)
    use("send None", lambda: aw.send(None))
    use("send 5", lambda: aw.send(5))
    use("throw", lambda: aw.throw(KeyError("k")))
    use("close", lambda: aw.close())
g = agen()
all_of(anext(g, "default"))
all_of(anext(g, "default"))
print(sorted(n for n in dir(type(anext(g, 1))) if n[:2] != "__" or n in ("__await__", "__iter__", "__next__")))
for make in gen, cgen, lambda: iter("ab"), lambda: Aw(gen()), lambda: Aw(iter("xy")), lambda: Aw(5), lambda: Aw(cgen()), lambda: 5:
    it = It(make())
    use("anext(it)", lambda: anext(it) is it.result)
    try: aw = anext(it, "default")
    except Exception as e: print("anext", type(e).__name__, e); continue
    use("next", lambda: next(aw.__await__()))
    use("send", lambda: aw.send(7))
    use("throw", lambda: aw.throw(ValueError("v")))
    use("close", lambda: aw.close())
class Stops:
    def __aiter__(self): return self
    async def __anext__(self): raise StopAsyncIteration
async def main(it):
    return await anext(it, "default")
use("stops", lambda: main(Stops()).send(None))
use("no default", lambda: anext(Stops()).send(None))
use("not async", lambda: anext([1], 2))
for x in iter("ab"), gen(), 5, Aw(5):
    use("main", lambda: main(It(x)).send(None))
