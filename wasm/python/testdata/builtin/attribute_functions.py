class A: x = 1
a = A()
print(getattr(a, "x"), getattr(a, "y", None), hasattr(a, "x"), hasattr(a, "y"), setattr(a, "z", 3), a.z, delattr(a, "z"), hasattr(a, "z"))
class B:
    @property
    def bad(self): raise ValueError("from property")
    @property
    def gone(self): raise AttributeError("gone")
b = B()
print(hasattr(b, "gone"), getattr(b, "gone", "default"))
try:
    hasattr(b, "bad")
except ValueError as e:
    print(e)
try:
    b.gone
except AttributeError as e:
    print(e)
