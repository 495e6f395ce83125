import sys
def first(g): print("first iteration of", g.__name__)
def final(g): print("finalizer for", g.__name__)
sys.set_asyncgen_hooks(firstiter=first, finalizer=final)
async def agen():
    yield 1
g = agen()
try:
    g.__anext__().send(None)
except StopIteration as e:
    print(e.value)
del g
print(sys.get_asyncgen_hooks().firstiter is first)
