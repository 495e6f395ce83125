def inner():
    try:
        yield 1
    finally:
        print("inner closed")

def outer():
    try:
        for x in inner():
            yield x
    finally:
        print("outer closed")

g = outer()
next(g)
del g
print("end")
