class A:
    def f(self): return "A.f"
    @classmethod
    def c(cls): return "A.c " + cls.__name__
class B(A):
    def f(self): return "B.f+" + super(B, self).f()
    @classmethod
    def c(cls): return "B+" + super().c()

b = B()
print(b.f(), B.c(), b.c())
s = super(B, b)
print(s.f(), s.__thisclass__.__name__, s.__self__ is b, s.__self_class__.__name__)
try:
    super(A, 3)
except TypeError as e:
    print(e)
try:
    super(B, b).missing
except AttributeError as e:
    print(e)
def outside(self):
    super().f()
try:
    outside(b)
except RuntimeError as e:
    print(e)
try:
    super()
except RuntimeError as e:
    print(e)
