class S:
    __slots__ = "only"
s = S()
try:
    s.only
except AttributeError as e:
    print(e)
s.only = 5
print(s.only)
try:
    class B1:
        __slots__ = ("1x",)
except TypeError as e:
    print(e)
try:
    class B2(int):
        __slots__ = ("x",)
except TypeError as e:
    print(e)
try:
    class B3:
        __slots__ = (1,)
except TypeError as e:
    print(e)
class M: __slots__ = ("__private",)
print([n for n in vars(M) if "private" in n])
