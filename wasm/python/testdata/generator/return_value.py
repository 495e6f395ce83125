def gen():
    yield 1
    return "result"

g = gen()
next(g)
try:
    next(g)
except StopIteration as e:
    print(e.value, e.args, repr(e))

def tuple_result():
    return (1, 2)
    yield
try:
    next(tuple_result())
except StopIteration as e:
    print(e.value, e.args)

def exception_result():
    return ValueError("as a value")
    yield
try:
    next(exception_result())
except StopIteration as e:
    print(repr(e.value))
