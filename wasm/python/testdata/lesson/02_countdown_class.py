class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        self.n = self.start
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1

c = Countdown(3)
for x in c:
    print(x)
print(list(c), sum(c), max(c))
it = iter(c)
print(next(it), next(it), next(it), next(it, "over"))
print(it is c)
