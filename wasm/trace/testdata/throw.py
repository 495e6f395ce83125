def careful():
    try:
        yield 10**12
    except ValueError as e:
        print("caught", e)
        yield -1
    finally:
        print("finally")


def divide(a, b):
    return a / b


g = careful()
next(g)
g.throw(ValueError("no"))
del g
try:
    divide(1, 0)
except ZeroDivisionError:
    print("zero")
