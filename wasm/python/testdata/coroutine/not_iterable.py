async def f(): pass
c = f()
for bad in (lambda: iter(c), lambda: next(c), lambda: list(c)):
    try:
        bad()
    except TypeError as e:
        print(e)
def g():
    yield from c
try:
    next(g())
except TypeError as e:
    print(e)
c.close()
