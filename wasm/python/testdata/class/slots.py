class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y

p = P(1, 2)
print(p.x, p.y, P.__slots__, type(P.x))
for code in ("p.z = 1", "p.__dict__", "del p.x; p.x", "P.x = 3; p.x"):
    try:
        exec(code)
        print("fine", p.x)
    except AttributeError as e:
        print(e)
class Q(P): pass
q = Q(1, 2)
q.z = 3
print(q.__dict__, q.y)
try:
    class Bad:
        __slots__ = ("a",)
        a = 1
except ValueError as e:
    print(e)
