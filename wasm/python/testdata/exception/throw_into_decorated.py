def deco(x): return x
@deco
@deco
def f(a,
      b=2):
    yield 1
f(1).throw(ValueError("x"))
