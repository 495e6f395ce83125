def f():
    try: yield 1
    except ValueError as e:
        print(repr(e.__context__))
        raise TypeError("t")
g = f(); next(g)
try:
    try: 1/0
    except ZeroDivisionError: g.throw(ValueError("v"))
except TypeError as e:
    while e: print(repr(e)); e = e.__context__
def h():
    try: yield 1
    finally: print("fin h")
def k():
    x = h()
    next(x)
    try: yield from x
    except KeyError: print("k caught"); yield 7
g = k(); 
try: print(next(g))
except StopIteration as e: print("SI")
