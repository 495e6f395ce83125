# list(), tuple() and their like ask a class for its length to make room, after its __iter__; others do not.
class A:
    def __init__(self, length, hint):
        self.length, self.hint = length, hint
    def __iter__(self):
        print("iter", end=" ")
        return iter("ab")

class L(A):
    def __len__(self):
        print("len", end=" ")
        return self.length

class H(A):
    def __length_hint__(self):
        print("hint", end=" ")
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint

class LH(L, H):
    def __len__(self):
        print("len", end=" ")
        raise TypeError("no length")

def starred(x):
    a, *b = x
    return a, b

def extended(x):
    r = [0]
    r.extend(x)
    return r

def plus(x):
    r = [0]
    r += x
    return r

def sliced(x):
    r = [0]
    r[1:] = x
    return r

def count(*args):
    return args

uses = (list, tuple, sorted, extended, plus, sliced, starred, lambda x: [*x], lambda x: (*x,), lambda x: count(*x), "-".join, set, max, any, enumerate, zip, lambda x: dict.fromkeys(x), bytearray)
for name, make in (("len", lambda: L(2, 0)), ("hint", lambda: H(0, 1)), ("bad len", lambda: L(-1, 0)), ("bad hint", lambda: H(0, -1)), ("text", lambda: H(0, "x")),
                   ("not implemented", lambda: H(0, NotImplemented)), ("type error", lambda: H(0, TypeError())), ("key error", lambda: H(0, KeyError("k"))), ("both", lambda: LH(0, 5))):
    for n, use in enumerate(uses):
        try:
            r = use(make())
            print(name, n, r if not isinstance(r, (enumerate, zip)) else type(r))
        except Exception as e:
            print(name, n, type(e).__name__, e)
