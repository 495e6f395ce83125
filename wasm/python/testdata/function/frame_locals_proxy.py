# f_locals of a function's frame reads and writes its variables (PEP 667).
import sys

def f(a, b=2):
    c = 3
    l = sys._getframe().f_locals
    print(l, type(l), len(l), list(l))
    l["a"] = 10
    l["zz"] = 5
    print(a, l, sorted(locals()))
    for e in ("l['q']", "l.pop('a')", "l.clear()", "sorted(l | {'y': 2})", "l == dict(l)", "l.get('q')", "type(l.copy())", "l.keys()", "hash(l)",
              "l.setdefault('n')", "l.update(b=3)", "l.update({'b': 4})", "b", "reversed(l)", "l[1]"):
        try:
            print(e, eval(e))
        except Exception as x:
            print(e, type(x).__name__, x)
    try:
        del l["a"]
    except TypeError as x:
        print(x)

f(1)

def counter():
    n = 0
    def show():
        return n
    while True:
        yield show()
        n += 1

g = counter()
print(next(g), next(g))
g.gi_frame.f_locals["n"] = 40
print(next(g), g.gi_frame.f_locals["n"])
