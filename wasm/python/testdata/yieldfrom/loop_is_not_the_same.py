def sub():
    received = yield "ready"
    print("sub received", received)
    yield "done"

def with_loop():
    for x in sub():
        yield x

def with_from():
    yield from sub()

for g in (with_loop(), with_from()):
    next(g)
    print(g.send("hello"))
