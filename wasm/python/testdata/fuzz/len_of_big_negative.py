class A:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n

for n in (-2**64, 2**64, -1, 3):
    for f in (bool, len):
        try:
            print(f(A(n)))
        except (ValueError, OverflowError) as e:
            print(type(e).__name__, e)
