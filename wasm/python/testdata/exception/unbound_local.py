x = 1
def f():
    print(x)
    x = 2
def g():
    if False: y = 1
    return y
def h():
    del x
def k():
    z = 1
    del z
    return z
def outer():
    def inner(): return v
    inner()
    v = 1
for fn in (f, g, h, k, outer):
    try:
        fn()
    except (UnboundLocalError, NameError) as e:
        print(type(e).__name__, e)
try:
    del undefined_thing
except NameError as e:
    print(e)
