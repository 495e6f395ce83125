def gen(x):
    y = yield x
    yield y

g = gen(3)
print(g.__name__, g.__qualname__)
print(g.gi_running, g.gi_suspended, g.gi_yieldfrom)
print(g.gi_code.co_name, g.gi_code.co_varnames)
print(g.gi_frame.f_lineno, sorted(g.gi_frame.f_locals.items()))
next(g)
print(g.gi_suspended, g.gi_frame.f_lineno)
g.send("hi")
print(sorted(g.gi_frame.f_locals.items()))
g.close()
print(g.gi_frame, g.gi_suspended)
