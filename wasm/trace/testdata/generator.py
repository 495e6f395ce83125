def numbers(n):
    for i in range(n):
        got = yield i
        if got:
            print("got", got)
    return "done"


def outer():
    result = yield from numbers(2)
    yield result


g = outer()
next(g)
g.send("hello")
print(next(g))
g.close()
print(list(numbers(2)), sum(x * x for x in numbers(2)))
