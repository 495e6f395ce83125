class A: pass
class B:
    def __init__(self, x): pass
for call in (lambda: A(1), lambda: B(), lambda: B(1, 2), lambda: object(1), lambda: object.__new__(), lambda: object.__new__(3), lambda: object.__new__(int), lambda: A(x=1)):
    try:
        call()
    except TypeError as e:
        print(e)
class C:
    def __init__(self): return 1
try:
    C()
except TypeError as e:
    print(e)
