class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)

d = {k: N(k) for k in "abc"}
del d["b"]
print("deleted b")
d.pop("a")
print("popped a")
d.update(c=None)
print("updated c")
