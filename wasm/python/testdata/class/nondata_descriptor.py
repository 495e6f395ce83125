class Lazy:
    def __init__(self, f): self.f = f
    def __get__(self, obj, owner):
        print("computing")
        value = obj.__dict__[self.f.__name__] = self.f(obj)
        return value

class A:
    @Lazy
    def data(self): return [1, 2]

a = A()
print(a.data, a.data, a.data is a.data)
a.data = "instance wins"
print(a.data)
