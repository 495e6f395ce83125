class Dog:
    kind = "canine"
    tricks = []
    def __init__(self, name):
        self.name = name

a, b = Dog("Fido"), Dog("Rex")
a.tricks.append("roll")
b.kind = "wolf"
print(a.kind, b.kind, Dog.kind, b.tricks)
print(a.__dict__, b.__dict__)
del b.kind
print(b.kind)
print(vars(a), hasattr(a, "age"), getattr(a, "age", 3))
setattr(a, "age", 5)
print(a.age, sorted(vars(a)))
delattr(a, "age")
try:
    a.age
except AttributeError as e:
    print(e, e.name, e.obj is a)
