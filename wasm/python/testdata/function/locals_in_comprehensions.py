# locals() and what reads through it within comprehensions, which are part of the frame around them.
def f():
    return [locals()["x"] for x in range(3)]
try: print(f())
except KeyError as e: print("KeyError", e)
print([locals()["y"] for y in range(3)])
class C:
    z = [locals()["k"] for k in range(2)]
print(C.z, 'k' in vars(C))
import sys
def g():
    return [sys._getframe().f_locals["a"] for a in range(2)]
print(g())
def h():
    b = 5
    return [sorted(locals()) for a in range(2)], sorted(locals())
print(h())
def gen():
    yield from (locals()["q"] for q in range(2))
print(list(gen()))
print([x for x in range(2) if eval("x")])
def e(): return [eval("n + 1") for n in range(2)]
print(e())
l = [1, 2]
y = 0
[exec("y = x") for x in l]
print(y, [vars()["x"] for x in l], ["x" in dir() for x in l], [eval("x + y") for x in l])
print({k: sorted(locals()) for k in "ab"}, [[sorted(locals()) for i in "a"] for j in "b"])
print([sys._getframe().f_locals["a"] for a in [0]], "a" in [sys._getframe().f_locals for a in [0]][0])
print([(lambda: locals())() for v in "ab"], "v" in globals())
