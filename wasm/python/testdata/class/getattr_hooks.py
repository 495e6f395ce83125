class Proxy:
    def __init__(self): self.real = 1
    def __getattr__(self, name):
        if name.startswith("no"): raise AttributeError(f"really no {name}")
        return "made " + name
    def __setattr__(self, name, value):
        print("set", name)
        object.__setattr__(self, name, value)
    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)

p = Proxy()
print(p.real, p.other)
p.x = 3
del p.x
print(p.x, hasattr(p, "nope"))
try:
    p.nothing
except AttributeError as e:
    print(e)
