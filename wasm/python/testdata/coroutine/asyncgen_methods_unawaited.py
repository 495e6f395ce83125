# What an async generator's methods give and nobody awaits is reported when it goes.
import warnings, gc
async def agen():
    yield 1
warnings.simplefilter("always")
def report(message, category, filename, lineno, file=None, line=None):
    print(category.__name__, message)
warnings.showwarning = report
g = agen()
g.asend(None)
g.athrow(ValueError)
g.aclose()
g.__anext__()
anext(g, 1)
x = g.asend(None)
print("x")
del x
try: g.asend(None).close()
except BaseException as e: print(e)
y = g.asend(None)
try: y.throw(ValueError)
except ValueError: print("thrown")
del y
