class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, x, *, scale=1): return (x + self.n) * scale
add = Adder(3)
print(add(4), add(4, scale=2), callable(add), list(map(add, [1, 2])))
class Plain: pass
try:
    Plain()()
except TypeError as e:
    print(e)
p = Plain()
p.__call__ = lambda: 1
try:
    p()
except TypeError as e:
    print(e)
print(callable(p), callable(Plain), callable(3))
