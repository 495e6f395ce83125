async def add(a, b):
    print("adding")
    return a + b
c = add(1, 2)
print(type(c).__name__, c.__name__, c.cr_running, c.cr_await, c.cr_suspended)
try:
    c.send(None)
except StopIteration as e:
    print("result", e.value)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
