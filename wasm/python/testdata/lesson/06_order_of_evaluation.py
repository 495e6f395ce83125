def show(v):
    print("handing out", v)
    return v
def gen():
    r = {}
    r["k"] = yield show("first")
    print("received", r)
    r["k"] += yield show("second")
    print("received", r)
g = gen()
next(g)
g.send(1)
g.send(2)
