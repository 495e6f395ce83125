class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)

def f():
    local = N("local")
    raise ValueError("x")

try:
    f()
except ValueError as e:
    print("handling", e)
print("after the handler")
