# Classes whose metaclass has an order of method resolution of its own.
class A:
    def f(self): return "A"
class PerverseMetaType(type):
    def mro(cls):
        L = type.mro(cls)
        L.reverse()
        return L
class X(A, metaclass=PerverseMetaType):
    pass
print(X.__mro__, X().f(), X.__name__)
for what in [lambda c: [c, dict, object], lambda c: [1], lambda c: 1, lambda c: [], lambda c: (A,), lambda c: [object], lambda c: 1/0]:
    try:
        class M(type):
            def mro(self): return what(self)
        class Y(metaclass=M): pass
        print(Y.__mro__)
        print(Y())
    except Exception as e: print(type(e).__name__, e)
