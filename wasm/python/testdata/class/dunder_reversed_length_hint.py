class R:
    def __reversed__(self): return "reversed!"
class H:
    def __init__(self): self.n = 3
    def __iter__(self): return self
    def __next__(self):
        if not self.n: raise StopIteration
        self.n -= 1
        return self.n
    def __length_hint__(self): return "wrong"
print(reversed(R()))
try:
    list(H())
except TypeError as e:
    print(e)
try:
    reversed({1})
except TypeError as e:
    print(e)
print(list(reversed({"a": 1, "b": 2})), list(reversed(range(3))), list(reversed("ab")))
