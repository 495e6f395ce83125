class Noisy:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)

class Box: pass

b = Box()
b.item = Noisy("first")
b.item = Noisy("second")
print("assigned")
del b.item
print("deleted")
b.item = Noisy("third")
b = None
print("box gone")
