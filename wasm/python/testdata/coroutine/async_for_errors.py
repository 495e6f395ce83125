class NoAnext:
    def __aiter__(self): return self
class BadAnext:
    def __aiter__(self): return self
    def __anext__(self): return 5
async def run(x):
    async for y in x: pass
for bad in (3, [1], NoAnext(), BadAnext()):
    try:
        run(bad).send(None)
    except TypeError as e:
        print(e)
def f():
    for x in agen(): pass
async def agen():
    yield 1
try:
    f()
except TypeError as e:
    print(e)
