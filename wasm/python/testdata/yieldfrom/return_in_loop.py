def reader():
    total = 0
    while (x := (yield)) is not None:
        total += x
    return total

def collect(results):
    while True:
        results.append((yield from reader()))

results = []
c = collect(results)
next(c)
for x in (1, 2, None, 10, 20, None):
    c.send(x)
print(results)
