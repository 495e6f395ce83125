class Even(type):
    def __instancecheck__(cls, n): return n % 2 == 0
    def __subclasscheck__(cls, c): return c is int
    def __contains__(cls, x): return x == 7
    def __iter__(cls): return iter([1, 2])
    def __len__(cls): return 99
    def __getitem__(cls, i): return i * 2

class E(metaclass=Even): pass
print(isinstance(4, E), isinstance(3, E), issubclass(int, E), issubclass(str, E))
print(7 in E, list(E), len(E), E[21])
