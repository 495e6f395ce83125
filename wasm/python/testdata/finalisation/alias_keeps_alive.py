def gen():
    try:
        yield 1
    finally:
        print("finally")

a = gen()
b = a
next(a)
del a
print("still alive")
b = 0
print("gone")
