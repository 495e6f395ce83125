class Typed:
    def __set_name__(self, owner, name):
        print("named", name, "in", owner.__name__)
        self.name = name
    def __get__(self, obj, owner=None):
        if obj is None: return f"<descriptor {self.name}>"
        return obj.__dict__.get(self.name, "unset")
    def __set__(self, obj, value):
        if not isinstance(value, int): raise TypeError(f"{self.name} must be int")
        obj.__dict__[self.name] = value
    def __delete__(self, obj):
        print("deleting", self.name)
        del obj.__dict__[self.name]

class A:
    x = Typed()
    y = Typed()

a = A()
print(a.x, A.x)
a.x = 5
print(a.x, a.__dict__)
try:
    a.y = "no"
except TypeError as e:
    print(e)
del a.x
print(a.x)
