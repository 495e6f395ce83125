import functools
from functools import *


@singledispatch
def fun(arg, verbose=False):
    return "default %r" % (arg,)


@fun.register
def _(arg: int, verbose=False):
    return "int %r" % arg


@fun.register(list)
def _(arg, verbose=False):
    return "list %d" % len(arg)


@fun.register
def _(arg: float | str, verbose=False):
    return "float or str"


fun.register(type(None), lambda arg, verbose=False: "nothing")
print(fun(1), fun([1]), fun(1.5), fun("s"), fun(None), fun({}), fun(True), fun.dispatch(bool) is fun.dispatch(int), fun.registry.keys(), fun.__name__)
try:
    fun()
except TypeError as e:
    print(e)


class C:
    @singledispatchmethod
    def neg(self, arg):
        raise NotImplementedError("no")

    @neg.register
    def _(self, arg: int):
        return -arg

    @neg.register
    def _(self, arg: bool):
        return not arg

    @cached_property
    def slow(self):
        print("computed")
        return 42


c = C()
print(c.neg(5), c.neg(True), c.slow, c.slow, "slow" in c.__dict__, type(C.__dict__["slow"]))


@total_ordering
class S:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        return self.n == o.n

    def __lt__(self, o):
        return self.n < o.n


print(S(1) <= S(1), S(2) > S(1), S(2) >= S(3), sorted([S(3), S(1)])[0].n)


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state):
        self.alive = state

    set_alive = partialmethod(set_state, True)


cell = Cell()
cell.set_alive()
print(cell.alive, partial(int, base=2)("101"), partial(print, "a", sep="-"), reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + b, [], 0), sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))


@lru_cache(maxsize=2)
def f(x):
    return x


f(1), f(2), f(1), f(3), f(2)
print(f.cache_info(), f.cache_parameters(), f.__wrapped__(9))
f.cache_clear()
print(f.cache_info(), cache(lambda x: x).cache_info())


def deco(fn):
    @wraps(fn)
    def w(*a):
        "wrapper"
        return fn(*a)
    return w


@deco
def hello():
    "doc"


print(hello.__name__, hello.__doc__, hello.__wrapped__ is not None, functools.WRAPPER_ASSIGNMENTS)
