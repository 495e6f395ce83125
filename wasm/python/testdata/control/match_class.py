class Point:
    def __init__(self, x, y): self.x, self.y = x, y
def f(v):
    match v:
        case int(n) if n > 100: return f"big {n}"
        case int() | float(): return "number"
        case str(s): return f"text {s}"
        case Point(x=0, y=y): return f"on y at {y}"
        case Point(x=x): return f"x is {x}"
        case [Point(x=a), Point(y=b)]: return (a, b)
        case dict(d): return f"dict {len(d)}"
        case tuple((a, b)): return f"tuple {a} {b}"
    return "none of them"
for v in (500, 1.5, "s", Point(0, 3), Point(4, 5), [Point(1, 2), Point(3, 4)], {"a": 1}, (1, 2), None, True): print(f(v))
