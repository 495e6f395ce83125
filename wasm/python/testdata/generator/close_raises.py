def gen():
    try:
        yield 1
    except GeneratorExit:
        raise ValueError("while closing") from None

g = gen()
next(g)
try:
    g.close()
except ValueError as e:
    print(e, e.__cause__, type(e.__context__).__name__)
