data = [("b", 2), ("a", 2), ("c", 1)]
print(sorted(data, key=lambda t: t[1]), sorted(data, key=lambda t: t[1], reverse=True), sorted(data, key=lambda t: (-t[1], t[0])))
class Rev:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v > o.v
    def __repr__(self): return str(self.v)
print(sorted(map(Rev, [1, 3, 2])), min(map(Rev, [1, 3, 2])), list(range(5, 0, -1)).sort())
