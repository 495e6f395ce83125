async def agen():
    yield 1
def run(aw):
    try:
        aw.send(None)
    except StopIteration as e:
        return e.value
g = agen()
a = g.__anext__()
print(run(a))
try:
    run(a)
except RuntimeError as e:
    print(e)
try:
    g.asend(5).send(None) if False else None
    iter(g)
except TypeError as e:
    print(e)
try:
    agen().asend(1).send(None)
except TypeError as e:
    print(e)
