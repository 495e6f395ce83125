# A loop's iterator lives until the loop is left: by its end, break, return or an exception.
def f():
    try: yield 1
    finally: print('closed')
for v in f():
    print('a'); print('b'); len([]); print('c')
    break
print('--')
def g():
    for v in f():
        print('a'); print('b')
        return 5
print(g())
while True:
    for v in f():
        print('x'); print('y')
        if v: break
    print('z')
    break
for v in f():
    for w in f():
        print('in'); print('in2')
        break
    print('out'); print('out2')
    break
def raising():
    for v in f():
        print("before")
        raise ValueError(v)
try:
    raising()
except ValueError as e:
    print("caught", e)
async def agen():
    try:
        yield 1
    finally:
        print("agen closed")
async def use():
    async for x in agen():
        print("item")
        print("still open")
        break
    print("after")
try:
    use().send(None)
except StopIteration:
    print("done")
def gen():
    for v in f():
        yield v
        print("resumed")
        return
print(list(gen()))
