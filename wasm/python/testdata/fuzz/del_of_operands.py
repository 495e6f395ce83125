class A:
    def __init__(self, v): self.v = v
    def __del__(self): print("del", self.v)

f = lambda: A(1) == A(2)
print(f())
g = lambda: 2 == A(3)
print(g())
