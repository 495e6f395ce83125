def gen():
    print((yield 1), (yield 2))
    x = [(yield 3), (yield 4)]
    print(x)
    y = yield
    print(y)

g = gen()
value = next(g)
print("out", value)
for sent in "abcd":
    print("out", g.send(sent))
try:
    g.send("last")
except StopIteration:
    print("end")
