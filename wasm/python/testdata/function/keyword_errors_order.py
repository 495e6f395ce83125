# Which mistake is told first when a call has several.
def f(a, /, b, *, c, d=4): pass
def g(**kw): return kw
h = lambda a, b, /, *args, c: 0
for call in (lambda: f(1, q=9, a=1, c=2), lambda: f(a=1, b=2, c=3), lambda: h(**{"q": 9, "a": 1}), lambda: g(**{1: 2}), lambda: g(**{1: 2}, **5), lambda: g(**{"x": 1}, **{"x": 2}),
             lambda: g(x=1, **{"x": 2}), lambda: g(**{1: 2}, **{1: 3}), lambda: f(1, 2, 3, 4, c=1), lambda: f(), lambda: f(1), lambda: f(1, 2), lambda: f(1, 2, 3), lambda: f(1, b=2, c=3, dd=4), lambda: len(*5), lambda: len(*[], **3)):
    try:
        print(call())
    except TypeError as e:
        print(e)
