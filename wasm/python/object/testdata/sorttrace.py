"""Records sorttrace.txt: which comparisons CPython 3.13 makes when it sorts a list.

    python3.13 sorttrace.py > sorttrace.txt

Each line: the values; how many comparisons were made; an FNV-1a digest of the pairs of original positions that were compared, in order.
"""
import random

random.seed(5)


class Item:
    def __init__(self, value, index):
        self.value, self.index = value, index

    def __lt__(self, other):
        global digest, count
        count += 1
        for n in (self.index, other.index):
            digest = (digest ^ n) * 0x100000001B3 & (1 << 64) - 1
        return self.value < other.value


def record(values, reverse):
    global digest, count
    digest, count = 0xCBF29CE484222325, 0
    sorted([Item(v, i) for i, v in enumerate(values)], reverse=reverse)
    print(",".join(map(str, values)), count, digest, int(reverse))


def runs(n):
    out = []
    while len(out) < n:
        k = random.randrange(1, max(2, n // 3))
        start = random.randrange(n)
        run = range(start, start + k) if random.random() < 0.6 else range(start + k, start, -1)
        out.extend(v // random.choice([1, 1, 3]) for v in run)
    return out[:n]


for n in list(range(0, 70)) + [100, 128, 200, 333, 512, 1000, 2000]:
    for make in (lambda: [random.randrange(n * 2 + 1) for _ in range(n)],
                 lambda: [random.randrange(4) for _ in range(n)],
                 lambda: runs(n)):
        record(make(), random.random() < 0.2)
