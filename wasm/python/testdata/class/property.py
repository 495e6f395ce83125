class Circle:
    def __init__(self, r): self._r = r
    @property
    def r(self):
        "The radius."
        return self._r
    @r.setter
    def r(self, value):
        if value < 0: raise ValueError("negative")
        self._r = value
    @r.deleter
    def r(self): print("deleting"); del self._r
    @property
    def area(self): return 3 * self._r ** 2

c = Circle(2)
print(c.r, c.area, Circle.r.__doc__)
c.r = 5
print(c.area)
for action in ("c.area = 1", "del c.area", "c.r = -1"):
    try:
        exec(action)
    except Exception as e:
        print(type(e).__name__, e)
del c.r
try:
    c.r
except AttributeError as e:
    print(e)
print(type(Circle.area), Circle.area.fget.__name__, Circle.area.fset)
