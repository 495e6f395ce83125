def leaf(name):
    got = yield name
    return f"{name}:{got}"

def branch(*names):
    results = []
    for name in names:
        results.append((yield from leaf(name)))
    return results

def root():
    left = yield from branch("a", "b")
    right = yield from branch("c")
    return left + right

g = root()
out = next(g)
n = 0
while True:
    try:
        n += 1
        out = g.send(n)
        print("yielded", out)
    except StopIteration as e:
        print(e.value)
        break
