import types
@types.coroutine
def pause(): yield "p"
async def agen():
    x = yield 1
    print("got", x)
    await pause()
    yield 2
def step(aw):
    try:
        return "suspended", aw.send(None)
    except StopIteration as e:
        return "value", e.value
    except StopAsyncIteration:
        return "end",
g = agen()
print(type(g).__name__, g.ag_running, g.ag_await, g.__name__)
print(step(g.__anext__()))
a = g.asend("sent")
print(step(a), step(a))
print(step(g.__anext__()))
print(step(g.__anext__()))
