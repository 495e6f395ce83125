x: int
y: int = 3
z: "anything at all" = 4
print(y, z, __annotations__)
try:
    x
except NameError as e:
    print(e)
a = {}
a["k"]: int = 5
print(a)
class C:
    v: list[str]
    (w): int = 2
print(C.__annotations__, C.w)
def f():
    n: int
    try:
        n
    except UnboundLocalError as e:
        return str(e)
print(f())
