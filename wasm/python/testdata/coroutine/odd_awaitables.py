import types
@types.coroutine
def sleep():
    x = yield "s"
    return x
async def f():
    return await sleep()
c = f()
print(c.cr_await, c.cr_frame.f_lineno, c.cr_running, c.cr_suspended, c.cr_origin)
print(c.send(None))
print(c.cr_await.__name__, c.cr_suspended, c.cr_frame.f_lineno)
try: c.send(7)
except StopIteration as e: print(e.value)
print(c.cr_await, c.cr_frame, c.cr_suspended)
try: c.send(None)
except RuntimeError as e: print(e)
try: c.throw(ValueError)
except RuntimeError as e: print(e)
print(c.close())
class A:
    def __init__(s, r): s.r = r
    def __await__(s): return s.r
async def g(x): return await x
for x in (5, "a", None, A(5), A(iter([1])), A([1]), [1], (i for i in [1]), iter([1]), A(sleep())):
    c = g(x)
    try: print(c.send(None))
    except BaseException as e: print(type(e), str(e)[:100])
    try: c.close()
    except BaseException as e: print(type(e), str(e)[:100])
c = g(c)
try: c.send(None)
except RuntimeError as e: print(e)
async def s():
    await asyncx
try: s().send(None)
except NameError as e: print(e)
f2 = f()
for op in (lambda: iter(f2), lambda: next(f2), lambda: list(f2), lambda: [*f2]):
    try: op()
    except TypeError as e: print(e)
f2.close()
def yf(): yield from f2
try: next(yf())
except TypeError as e: print(e)
async def two():
    c = sl()
    await c
    await c
async def sl(): return 1
try: two().send(None)
except RuntimeError as e: print(e)
