class It:
    def __iter__(self):
        return self
    def __next__(self):
        raise StopIteration(42)

def gen():
    x = yield from It()
    print("x =", x)

print(list(gen()))
