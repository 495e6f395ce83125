class Outer:
    class Problem(Exception): pass
def f():
    class Local(ValueError): pass
    raise Local("local class")
try:
    raise Outer.Problem("nested class")
except Exception as e:
    print(type(e).__qualname__)
f()
