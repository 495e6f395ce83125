# Recursion through callables that are no Python functions, with no handler on the way: the exception passes all of them.
import contextlib
import functools


def deep(name, call):
    try:
        call()
    except RecursionError as error:
        print(name, error)


partial = functools.partial(lambda x: partial(x))
deep("partial", lambda: partial(1))

wrapped = len
for _ in range(3000):
    wrapped = functools.partial(lambda inner, x: inner(x), wrapped)
deep("a chain of partials", lambda: wrapped([]))


@functools.lru_cache
def cached(n):
    return cached(n + 1)


deep("lru_cache", lambda: cached(0))


@contextlib.contextmanager
def entered():
    with entered():
        yield


def enter():
    with entered():
        pass


deep("contextmanager", enter)


@contextlib.contextmanager
def around():
    yield


def inside():
    with around():
        inside()


deep("in a contextmanager", inside)


def evaluated():
    return eval("evaluated()")


deep("eval", evaluated)

source = "exec(source)"
deep("exec", lambda: exec(source))


def summed():
    return sum(summed() for _ in [1])


deep("sum", summed)


class Method:
    def __call__(self):
        return self()

    partial = functools.partialmethod(lambda self: self.partial())


deep("__call__", Method())
deep("partialmethod", Method().partial)


def mapped():
    return functools.reduce(lambda a, b: mapped(), [1, 2])


deep("reduce", mapped)
print("usable", wrapped.func is not None)
