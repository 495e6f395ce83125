async def f(): pass
f()
print("1")
x = f()
x = None
print("2")
[f(), f()]
print("3")
def g():
    y = f()
    print("in g")
g()
print("4")
d = {"a": f()}
d["a"] = 1
print("5")
l = [f()]
l.pop()
print("6")
l = [f()]
l.clear()
print(7)
z = f(); del z
print(8)
async def h():
    f()
    print("in h")
    q = f()
    return 3
try: h().send(None)
except StopIteration as e: print(e.value)
class A:
    async def m(self): pass
    @staticmethod
    async def s(): pass
A().m()
A.s()
(lambda: A.s())()
print(9)
try:
    f().foo
except AttributeError as e: print(e)
print(10)
if f(): print("t")
f() and 1
print(f() is None)
f"{f()}"
len([f() for i in range(3)])
a = b = f()
a = 1
print("still b")
b = 2
end = f()
