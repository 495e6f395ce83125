class A:
    def f(self): return __class__
    g = lambda self: __class__.__name__
print(A().f() is A, A().g())
class Body:
    x = 10
    y = [x for _ in range(2)]
    try:
        z = [x * i for i in range(2)]
    except NameError as e:
        print(e)
    def f(self):
        try:
            return x
        except NameError as e:
            return str(e)
print(Body.y, Body.z if hasattr(Body, "z") else None, Body().f())
