def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw
print(f(1, d=4))
print(f(1, 9, 8, 7, 6, d=4, e=0, z=1))
print(f(*[1, 2], **{"d": 3, "x": 4}))
print(f.__defaults__, f.__kwdefaults__, f.__code__.co_argcount, f.__code__.co_posonlyargcount, f.__code__.co_kwonlyargcount)
print(f.__code__.co_varnames, f.__name__, f.__qualname__, f.__module__)
