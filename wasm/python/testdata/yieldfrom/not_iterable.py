def f():
    yield 1

def gen():
    yield from f

def number():
    yield from 3

for g in (gen(), number()):
    try:
        next(g)
    except TypeError as e:
        print(e)
