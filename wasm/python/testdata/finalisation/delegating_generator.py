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
