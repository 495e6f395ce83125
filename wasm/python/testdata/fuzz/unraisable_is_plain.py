def gen():
    try:
        yield 1
    finally:
        print(undefined + 1)

g = gen()
next(g)
del g

def stubborn():
    try:
        yield 1
    finally:
        yield 2

g = stubborn()
next(g)
del g
print("end")
