def area(self): return self.w * self.h
R = type("R", (), {"area": area, "w": 2, "h": 3, "__doc__": "A rectangle."})
print(R().area(), R.__name__, R.__doc__, R.__module__)
S = type("S", (R,), dict(h=10))
print(S().area(), type(S), S.__mro__[1] is R)
for args in (("X",), ("X", ()), (1, (), {}), ("X", [], {}), ("X", (), [])):
    try:
        type(*args)
        print("fine")
    except TypeError as e:
        print(e)
