class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)

s = {N("in set")}
s.clear()
print("set cleared")
t = (N("in tuple"), 1)
t = t[1:]
print("tuple replaced", t)
