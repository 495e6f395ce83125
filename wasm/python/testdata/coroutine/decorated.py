def logged(f):
    async def inner(*a):
        print("before", f.__name__)
        try:
            return await f(*a)
        finally:
            print("after")
    return inner

@logged
async def add(a, b): return a + b

try:
    add(1, 2).send(None)
except StopIteration as e:
    print(e.value)
