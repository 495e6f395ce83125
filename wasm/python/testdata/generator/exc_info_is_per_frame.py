import sys

def gen():
    try:
        raise ValueError("in generator")
    except ValueError:
        yield sys.exc_info()[0]
        yield sys.exc_info()[0]

g = gen()
print(next(g))
print(sys.exc_info()[0])
try:
    raise KeyError("outside")
except KeyError:
    print(next(g))
    print(sys.exc_info()[0])
print(sys.exc_info()[0])
