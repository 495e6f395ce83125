import copy


class C:
    def __init__(self):
        self.items = [1, [2]]


class R:
    def __init__(self, v):
        self.v = v

    def __reduce__(self):
        return R, (self.v + 1,)


class Sub(R):
    pass


class D:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deep"


class S:
    __slots__ = ("a", "b")


class St:
    def __getstate__(self):
        return {"saved": 1}

    def __setstate__(self, state):
        self.restored = state


c = C()
s, d = copy.copy(c), copy.deepcopy(c)
print(s.items is c.items, d.items is c.items, d.items, copy.copy(R(1)).v, copy.deepcopy(Sub(1)).v, type(copy.copy(Sub(1))), copy.copy(D()), copy.deepcopy([D()]), copy.copy(St()).restored)
x = S()
x.a = [1]
y = copy.deepcopy(x)
print(y.a, y.a is x.a, hasattr(y, "b"))
l = [1]
l.append(l)
m = copy.deepcopy(l)
print(m[1] is m, copy.deepcopy({"a": (1, [2])}), copy.copy((1, 2)), copy.deepcopy(frozenset([1])), copy.replace.__name__, copy.copy(range(3)), copy.deepcopy(len) is len)
shared = [1]
a, b = copy.deepcopy([shared, shared])
print(a is b)
for f in (lambda: copy.copy(x for x in ()), lambda: copy.deepcopy([(i for i in ())]), lambda: copy.replace(3, a=1)):
    try:
        f()
    except TypeError as e:
        print(e)
