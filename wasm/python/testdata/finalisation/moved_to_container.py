def f(name):
    try:
        yield name
    finally:
        print("fin", name)
print("--1")
m = map(str, f("map")); next(m); del m
for p in zip(f("z1"), f("z2")): print(p); break
print("--2")
class C: pass
async def co(): pass
c = C(); c.a = co(); c = None; print('--3')
t = (co(), 1); t = 2; print("--4")
s = {co()}; s.clear(); print('--5')
