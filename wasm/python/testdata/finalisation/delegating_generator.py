class Swallows:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        return True


def inner():
    with Swallows():
        yield 1
    yield 2


def middle():
    yield from inner()


def outer():
    yield from middle()


g = outer()
next(g)
g = None
print("dropped")
kept = outer()
next(kept)


def stubborn():
    for i in range(3):
        with Swallows():
            yield i
        print("goes on after", i)


def delegates():
    yield from stubborn()


h = delegates()
next(h)
h = None
print("dropped")
kept_too = delegates()
next(kept_too)
