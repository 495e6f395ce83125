items = ["a", "b", "c"]
it = iter(items)
print(type(it).__name__)
while True:
    try:
        x = next(it)
    except StopIteration as e:
        print("stop", repr(e), e.value)
        break
    print(x)
for i, x in enumerate(items, start=1):
    print(i, x)
for x, y in zip(items, range(10)):
    print(x, y)
else:
    print("no break")
