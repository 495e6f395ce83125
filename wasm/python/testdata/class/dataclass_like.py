class Record:
    fields = ()
    def __init_subclass__(cls):
        cls.fields = tuple(cls.__annotations__)
    def __init__(self, *values):
        for name, value in zip(self.fields, values, strict=True):
            setattr(self, name, value)
    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in self.fields)})"
class User(Record):
    name: str
    age: int
print(User("Ada", 36))
try:
    User("x")
except ValueError as e:
    print(e)
