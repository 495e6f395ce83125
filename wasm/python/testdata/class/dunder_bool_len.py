class A:
    def __len__(self): return 0
class B:
    def __bool__(self): return True
    def __len__(self): return 0
class C:
    def __bool__(self): return 1
class D:
    def __len__(self): return -1
class E:
    def __len__(self): return "x"
print(bool(A()), bool(B()), not A(), 1 if B() else 2)
for f in (lambda: bool(C()), lambda: len(D()), lambda: bool(D()), lambda: len(E()), lambda: len(object())):
    try:
        f()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
