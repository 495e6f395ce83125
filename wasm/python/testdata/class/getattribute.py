class Loud:
    x = 1
    def __getattribute__(self, name):
        print("get", name)
        return super().__getattribute__(name)
    def __getattr__(self, name):
        return "fallback"
    def m(self): return self.x

l = Loud()
print(l.x, l.y, l.m())
