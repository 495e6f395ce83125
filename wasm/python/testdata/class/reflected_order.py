class A:
    def __add__(self, o): print("A.add"); return NotImplemented
    def __radd__(self, o): print("A.radd"); return "A.radd result"
class B(A):
    def __radd__(self, o): print("B.radd"); return "B.radd result"
class C:
    def __radd__(self, o): print("C.radd"); return NotImplemented
print(A() + B())
print(B() + A())
print(1 + A())
for f in (lambda: A() + A(), lambda: A() + C(), lambda: 1 + C(), lambda: A() - 1):
    try:
        print(f())
    except TypeError as e:
        print(e)
