class Seq:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if isinstance(i, slice): return f"slice({i.start}, {i.stop}, {i.step})"
        if i >= self.n: raise IndexError(i)
        return i * 10
s = Seq(3)
print(list(s), 20 in s, 5 in s, s[1], s[1:], s[:2:-1], s[::])
print(list(reversed(s)), max(s), sum(s), list(enumerate(s)), [*zip(s, s)])
a, b, c = s
print(a, b, c, s[1, 2] if False else s[...] if False else "")
class Grid:
    def __getitem__(self, key): return key
    def __setitem__(self, key, value): print("set", key, value)
    def __delitem__(self, key): print("del", key)
g = Grid()
print(g[1, 2], g[1:2, ..., None], g[()], g["a"])
g[0] = 1; g[1:2] = 3; del g[0], g[::2]
