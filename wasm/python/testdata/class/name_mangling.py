class A:
    def __init__(self): self.__x = 1
    def __secret(self): return self.__x
    def call(self): return self.__secret()
    __dunder__ = 2
class B(A):
    def __init__(self):
        super().__init__()
        self.__x = 2
b = B()
print(b.call(), sorted(b.__dict__), A._A__secret(b), b.__dunder__)
try:
    b.__x
except AttributeError as e:
    print(e)
class _C:
    __y = 1
    def f(self, __p=3):
        __local = 5
        return locals()
print([n for n in vars(_C) if n.endswith("__y")], sorted(k for k in _C().f() if k != "self"))
