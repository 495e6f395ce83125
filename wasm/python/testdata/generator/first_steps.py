def count():
    print("start")
    yield 1
    print("between")
    yield 2
    print("end")

g = count()
print("created", type(g).__name__)
print(next(g))
print(next(g))
try:
    next(g)
except StopIteration as stop:
    print("stopped with", stop.value)
print(next(g, "default"))
