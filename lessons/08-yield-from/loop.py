def echo():
    heard = None
    while True:
        heard = yield heard


def by_loop():
    for value in echo():
        yield value


def by_yield_from():
    yield from echo()


for g in [by_loop(), by_yield_from()]:
    next(g)
    print(g.__name__, "answers", g.send("hello"))
