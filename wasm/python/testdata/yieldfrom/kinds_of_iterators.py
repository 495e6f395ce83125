class It:
    def __init__(s): s.n = 0
    def __iter__(s): return s
    def __next__(s):
        s.n += 1
        if s.n > 3: raise StopIteration("ret")
        return s.n
class Full(It):
    def send(s, v): print("send", v); return s.__next__()
    def throw(s, *a): print("throw", a); return "thrown"
    def close(s): print("close")
class BadClose(It):
    def close(s): raise RuntimeError("bad close")
class BadGet(It):
    @property
    def throw(s): raise ZeroDivisionError("prop")
    @property
    def close(s): raise ZeroDivisionError("propc")
def d(x):
    try:
        r = yield from x
        print("r =", r)
    except BaseException as e:
        print("caught", repr(e), repr(e.__context__)); raise
for cls in It, Full, BadClose, BadGet:
    print("--", cls.__name__)
    g = d(cls()); print(next(g))
    try: print(g.send(5))
    except Exception as e: print(repr(e))
    g = d(cls()); next(g)
    try: print(g.throw(ValueError("v")))
    except Exception as e: print(repr(e))
    g = d(cls()); next(g)
    try: print(g.close())
    except Exception as e: print(repr(e))
    g = d(cls()); next(g)
    try: print(g.throw(GeneratorExit))
    except BaseException as e: print(repr(e))
for x in ("ab", [1], {1: 2}, range(2), {5}, b"x", iter([1]), map(str, [1]), zip("a", "b"), (i for i in "q"), enumerate("z"), reversed([4]), open):
    try: print(list(d(x)))
    except Exception as e: print(repr(e))
g = d([1, 2]); next(g)
try: g.send(3)
except Exception as e: print(repr(e))
