def show(*args, **kw): print(args, kw)
show(*[1], 2, *(3, 4), a=1, **{"b": 2}, c=3)
show(*"ab", **{}, *())
show(*range(2), **dict(x=1))
show(*{"k": 1})
def gen(): yield from (7, 8)
show(*gen())
class M:
    def keys(self): return ["p"]
    def __getitem__(self, k): return k * 2
show(**M())
