import inspect
def gen():
    print("running:", inspect.getgeneratorstate(g))
    yield
g = gen()
print(inspect.getgeneratorstate(g))
next(g)
print(inspect.getgeneratorstate(g))
print(inspect.getgeneratorlocals(g))
next(g, None)
print(inspect.getgeneratorstate(g))
