class A:
    def f(self): return __class__
    g = lambda self: __class__.__name__
print(A().f() is A, A().g())
class Body:
    x = 10
    try:
        y = [x for _ in range(2)]
    except NameError as e:
        print(e)
    z = [i for i in range(x)]
    def f(self):
        try:
            return x
        except NameError as e:
            return str(e)
print(Body.z, Body().f())
