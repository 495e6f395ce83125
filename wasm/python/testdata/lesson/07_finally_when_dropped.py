def gen():
    try:
        yield 1
        yield 2
    finally:
        print("cleanup")

for x in gen():
    print(x)
    break
print("after the loop")
g = gen()
next(g)
del g
print("after del")
g = gen()
next(g)
g = None
print("end")
