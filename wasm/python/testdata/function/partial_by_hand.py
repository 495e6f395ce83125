def partial(f, *args, **kw):
    def call(*more, **others):
        return f(*args, *more, **{**kw, **others})
    return call
power = lambda base, exp, *, mod=None: pow(base, exp, mod)
square = partial(power, exp=2)
two_to = partial(power, 2)
print(square(7), two_to(10), partial(power, 3, mod=5)(4), list(map(partial(max, 3), [1, 5])))
