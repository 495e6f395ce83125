class A:
    def __repr__(self): return "A()"
class B(A):
    def __str__(self): return "b as text"
class C:
    def __str__(self): return 3
    def __repr__(self): return None
print(A(), str(A()), [A()], f"{A()} {A()!s:>6}", "%s %r" % (A(), A()))
print(B(), [B()], f"{B()!r}", repr(B()))
for f in (str, repr, "{}".format, "%s".__mod__):
    try:
        f(C())
    except TypeError as e:
        print(e)
