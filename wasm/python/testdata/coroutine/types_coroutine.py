import types
@types.coroutine
def old(x):
    y = yield x
    return y * 2
async def new():
    return await old(3)
c = new()
print(c.send(None))
try:
    c.send(21)
except StopIteration as e:
    print(e.value)
g = old(1)
print(type(g).__name__, bool(g.gi_code.co_flags & 0x100))
