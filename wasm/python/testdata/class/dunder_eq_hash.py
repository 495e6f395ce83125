class P:
    def __init__(self, x): self.x = x
    def __eq__(self, other):
        if not isinstance(other, P): return NotImplemented
        return self.x == other.x
    def __hash__(self): return hash(self.x)
class NoHash:
    def __eq__(self, other): return True
print(P(1) == P(1), P(1) != P(2), P(1) == 1, P(1) != 1, len({P(1), P(1), P(2)}))
print(NoHash.__hash__, NoHash() == 3, NoHash() != 3)
try:
    {NoHash()}
except TypeError as e:
    print(e)
try:
    hash([])
except TypeError as e:
    print(e)
try:
    {}[{}]
except TypeError as e:
    print(e)
