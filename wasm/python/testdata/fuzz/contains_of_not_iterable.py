class A:
    __iter__ = None

class B:
    __contains__ = None

class C:
    def __iter__(self): return 5

for x in (A(), B(), C()):
    try:
        3 in x
    except TypeError as e:
        print(e)
