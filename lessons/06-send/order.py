def visitor():
    print("  inside: before the yield")
    x = yield "a question"
    print("  inside: x is now", x)
    y = yield "another question"
    print("  inside: y is now", y)
    yield "goodbye"


g = visitor()
print("outside: calling next")
print("outside: was handed", next(g))
print("outside: sending 10")
print("outside: was handed", g.send(10))
print("outside: sending 20")
print("outside: was handed", g.send(20))
