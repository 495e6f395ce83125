a = [1]
b = a
print(id(a) == id(b), a is b, [1] is [1], hash(5), hash(True), hash(None) == hash(None), callable(len), callable(5), callable(int))
print(hash((1, 2)), hash(()), hash("a") == hash("a"), hash(frozenset()), hash(2.5), hash(1j))
print(None is None, () is (), 256 is 256 if False else "", "a" is "a" if False else "")
