class A: pass
a = A()
a.__dict__["x"] = 1
a.__dict__.update(y=2)
print(a.x, a.y)
a.__dict__ = {"z": 3}
print(a.z, hasattr(a, "x"))
try:
    a.__dict__ = 5
except TypeError as e:
    print(e)
print(type(A.__dict__), sorted(k for k in A.__dict__ if k != "__dict__"))
try:
    A.__dict__["x"] = 1
except TypeError as e:
    print(e)
