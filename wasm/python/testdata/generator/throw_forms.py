def gen():
    while True:
        try:
            yield
        except Exception as e:
            print(type(e).__name__, e.args)

import warnings
warnings.simplefilter("ignore")
g = gen()
next(g)
g.throw(ValueError)
g.throw(ValueError, "text")
g.throw(ValueError, ("a", "b"))
g.throw(ValueError, ValueError("made"))
g.throw(ValueError("instance"))
for bad in (3, "text", int, None):
    try:
        g.throw(bad)
    except TypeError as e:
        print(e)
try:
    g.throw(ValueError("x"), "value")
except TypeError as e:
    print(e)
try:
    g.throw(ValueError, "x", "tb")
except TypeError as e:
    print(e)
