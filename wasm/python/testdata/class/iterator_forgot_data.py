class Broken:
    def __init__(self, data):
        self.index = 0
    def __iter__(self): return self
    def __next__(self):
        value = self.data[self.index]
        self.index += 1
        return value
for x in Broken([1, 2]):
    print(x)
