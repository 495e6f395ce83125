def gen():
    print("never runs")
    yield 1

g = gen()
try:
    g.throw(RuntimeError("early"))
except RuntimeError as e:
    print(e, g.gi_frame)
print(list(g))
