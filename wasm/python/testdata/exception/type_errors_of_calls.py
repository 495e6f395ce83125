def f(a, b, /, c, *, d, e=1): pass
calls = ["f()", "f(1)", "f(1, 2)", "f(1, 2, 3)", "f(1, 2, 3, 4, d=1)", "f(1, b=2, c=3, d=4)", "f(1, 2, 3, d=1, z=2)", "f(1, 2, 3, c=3, d=1)", "f(a=1, b=2, c=3, d=4)", "f(*3)", "f(**3)", "f(**{1: 2})", "f(1, 2, 3, **{'d': 1}, **{'d': 2})", "f(*[1], *[2], c=1)", "(lambda: 0)(1)", "(lambda x, y: 0)()", "(lambda *, k: 0)()", "(lambda *, k, m: 0)()"]
for call in calls:
    try:
        eval(call)
        print("fine", call)
    except TypeError as e:
        print(e)
