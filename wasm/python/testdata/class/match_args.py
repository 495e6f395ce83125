class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
def where(p):
    match p:
        case P(0, 0): return "origin"
        case P(0, y): return f"y axis {y}"
        case P(x=x, y=0): return f"x axis {x}"
        case P(): return "elsewhere"
    return "not a point"
print(where(P(0, 0)), where(P(0, 5)), where(P(3, 0)), where(P(1, 1)), where(3))
class Q: pass
try:
    match Q():
        case Q(1): pass
except TypeError as e:
    print(e)
try:
    match P(1, 2):
        case P(1, 2, 3): pass
except TypeError as e:
    print(e)
