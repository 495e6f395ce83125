class T:
    count = 0
    @staticmethod
    def add(a, b): return a + b
    @classmethod
    def make(cls, *args):
        cls.count += 1
        return cls(), args
class U(T): pass

print(T.add(1, 2), T().add(3, 4))
print(type(U.make(1)[0]).__name__, U.count, T.count)
print(T.make.__self__ is T, T.make.__func__.__name__, U().make.__self__ is U)
print(T.__dict__["add"](5, 6), T.__dict__["add"].__wrapped__.__name__)
