u = int | str
for f in (lambda: list(u), lambda: [*u], lambda: print(*u), lambda: 1 in u, lambda: iter(u), lambda: reversed(u), lambda: dict(**None), lambda: dict(**5), lambda: len(*3), lambda: int(**1)):
    try:
        print(f())
    except TypeError as e:
        print(e)
def unpack():
    a, b = u
try:
    unpack()
except TypeError as e:
    print(e)
try:
    class C(...): pass
except TypeError as e:
    print(e)
