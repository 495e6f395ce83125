x: int = 1
y: "str"
class A:
    a: int
    b: list[int] = []
def f(p: int, q: str = "z", *args: float, k: bool = True, **kw: dict) -> None: pass
print(__annotations__)
print(A.__annotations__, hasattr(A, "a"))
print(f.__annotations__)
def g():
    z: unknown_name = 3
    return z
print(g())
