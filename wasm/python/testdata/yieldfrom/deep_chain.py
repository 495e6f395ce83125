def level(n):
    if n == 0:
        x = yield "bottom"
        return [x]
    result = yield from level(n - 1)
    return result + [n]

g = level(20)
print(next(g))
try:
    g.send("sent")
except StopIteration as e:
    print(e.value)
