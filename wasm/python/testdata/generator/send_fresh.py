def gen():
    got = yield 1
    print("got", got)

g = gen()
try:
    g.send("too early")
except TypeError as e:
    print(type(e).__name__, e)
print(g.send(None))
try:
    g.send("now")
except StopIteration as e:
    print("done", e.value, e.args)
try:
    g.send("after")
except StopIteration as e:
    print("exhausted", e.value)
