def g():
    yield 1
    raise StopIteration(5)
list(g())
