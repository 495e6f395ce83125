class A: x = "A"
class B: x = "B"
class C(A): pass
print(C.x)
C.__bases__ = (B,)
print(C.x, C.__mro__)
try:
    C.__bases__ = ()
except TypeError as e:
    print(e)
