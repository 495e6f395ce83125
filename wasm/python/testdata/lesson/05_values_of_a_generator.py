def readings():
    for celsius in (18, 21, 19):
        yield celsius
def numbers():
    yield 1
    yield "two"
    yield [3]
for r in readings(): print(r, end=" ")
print(list(readings()), sum(readings()), max(readings()))
last = None
for last in readings(): pass
print("last", last)
print([type(v).__name__ for v in numbers()])
print(type(list(readings())), type(sum(readings())), type(readings()))
