class Noisy:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)

def use(x):
    print("using", x.n)

use(Noisy(1))
print("next")
use(Noisy(2)); print("same line")
for n in (Noisy(3), Noisy(4)):
    print("loop", n.n)
print("loop over")
del n
print("end")
