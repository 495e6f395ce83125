async def f(): pass
def outer():
    def inner():
        return f()
    inner()
    return 5
print(outer())
for i in range(2):
    f()
x = [f()]
x[0] = 0
x += [f()]
del x[1]
class C: pass
c = C(); c.a = f(); c.a = 1; print("--")
c.b = f(); del c.b; print("--")
c.d = f(); c = None; print("--")
t = (f(), 1); t = 2; print("--")
s = {f()}; s.clear(); print('--')
def gen():
    y = f()
    yield 1
    print("resumed")
g = gen(); next(g); print("a"); next(g, None); print("b")
g = gen(); next(g); g.close(); print("closed")
g = gen(); next(g); del g; print("deleted")
def e():
    z = f()
    raise ValueError
try: e()
except ValueError: print("handler")
print("after")
w = lambda z=f(): 1
del w
print("end")
