class Ctx:
    def __init__(self, swallow): self.swallow = swallow
    def __enter__(self): print("enter"); return "value"
    def __exit__(self, t, v, tb):
        print("exit", t and t.__name__, v)
        return self.swallow
with Ctx(False) as v:
    print(v)
with Ctx(True):
    raise ValueError("swallowed")
try:
    with Ctx(False):
        raise KeyError("passed")
except KeyError as e:
    print("caught", e)
for x in range(2):
    with Ctx(False):
        continue
def f():
    with Ctx(False):
        return "returned"
print(f())
class NoExit:
    def __enter__(self): pass
for bad in (NoExit(), 3):
    try:
        with bad: pass
    except TypeError as e:
        print(e)
