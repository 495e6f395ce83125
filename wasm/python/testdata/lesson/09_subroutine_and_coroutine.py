def subroutine(x):
    y = x + 1
    return y
def coroutine():
    total = 0
    while True:
        total += yield total
print([subroutine(i) for i in range(3)])
c = coroutine()
next(c)
print([c.send(i) for i in range(1, 6)])
