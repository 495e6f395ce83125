class Counter(dict):
    def __missing__(self, k): return 0
    def __setitem__(self, k, v):
        print("set", k, v)
        super().__setitem__(k, v)
c = Counter(a=1)
c["b"] += 2
c.update(z=9)
c.setdefault("q", 1)
print(c, c == {"a": 1, "b": 2, "z": 9, "q": 1}, type(c.copy()).__name__, c | {"m": 1})
