import inspect
def st(g):
    return inspect.getgeneratorstate(g), g.gi_frame is not None and g.gi_frame.f_lineno, g.gi_running, g.gi_suspended, g.gi_yieldfrom
def inner():
    print("inner", st(G))
    x = yield 1
    print("inner", st(G), x)
    return 5
def outer():
    print(st(G))
    r = yield from inner()
    print(st(G), r)
    yield 2
G = outer()
print(st(G)); next(G); print(st(G)[:4], G.gi_yieldfrom.gi_code.co_name); G.send("x"); print(st(G))
try: next(G)
except StopIteration: pass
print(st(G), G.gi_code.co_name)
G.__name__ = "newname"; print(G.__name__, G.__qualname__, repr(G)[:30])
try: G.__name__ = 5
except TypeError as e: print(e)
try: G.gi_frame = 5
except AttributeError as e: print(e)
try: del G.__name__
except TypeError as e: print(e)
try: G.foo = 5
except AttributeError as e: print(e)
print([a for a in dir(G) if not a.startswith("__")])
print(G.__doc__, type(G).__doc__)
