# Iterators whose source asks them again while they ask it.
import itertools as I
class Source:
    def __init__(self, at, stop=9):
        self.at, self.n, self.stop = at, 0, stop
        self.it = None
    def __iter__(self):
        return self
    def __next__(self):
        self.n += 1
        n = self.n
        if n >= self.stop:
            raise StopIteration
        if n in self.at:
            return next(self.it, None)
        return n
kinds = {
    "accumulate": lambda s: I.accumulate(s, lambda a, b: (a, b)),
    "batched": lambda s: I.batched(s, 2),
    "chain": lambda s: I.chain(s, [10]),
    "from_iterable": lambda s: I.chain.from_iterable([[0, 1, 2, 3], s, [10]]),
    "compress": lambda s: I.compress(s, I.repeat(1)),
    "compress2": lambda s: I.compress(I.repeat(1, 8), s),
    "cycle": lambda s: I.islice(I.cycle(s), 12),
    "dropwhile": lambda s: I.dropwhile(lambda x: x == 1, s),
    "filterfalse": lambda s: I.filterfalse(lambda x: x == 1, s),
    "islice": lambda s: I.islice(s, 1, 6, 2),
    "pairwise": I.pairwise,
    "starmap": lambda s: I.starmap(lambda *a: a, ((x,) for x in s)),
    "starmap2": lambda s: I.starmap(lambda *a: a, map(lambda x: (x,), s)),
    "takewhile": lambda s: I.takewhile(lambda x: x != 5, s),
    "zip_longest": lambda s: I.zip_longest(s, "ab"),
    "zip_longest2": lambda s: I.zip_longest("ab", s),
    "zip": lambda s: zip(s, I.repeat(0)),
    "map": lambda s: map(lambda x: (x,), s),
    "filter": lambda s: filter(None, s),
    "enumerate": enumerate,
    "groupby": lambda s: I.groupby(s, lambda x: 0),
    "tee": lambda s: I.tee(s)[0],
    "iter": lambda s: iter(s.__next__, None),
}
for name, make in kinds.items():
    for at in {1}, {2}, {3}, {1, 2}, {2, 3}, {1, 3}, {5}, {8}:
        for stop in 3, 9:
            s = Source(at, stop)
            s.it = make(s)
            got = []
            try:
                for x in s.it:
                    if name == "groupby": x = x[0], list(x[1])
                    got.append(x)
                    if len(got) > 20: break
            except Exception as e:
                got.append(repr(e))
            print(name, sorted(at), stop, got)
it = iter(range(10))
print(list(I.islice(it, 5, 3)), next(it))
it = iter(range(10))
print(list(I.islice(it, 3, 3)), next(it))
b = I.batched("abcde", 3)
print(list(b), list(b))
class Again:
    n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n in (3, 5, 6): raise StopIteration
        if self.n == 8: raise ValueError("x")
        return self.n
b = I.batched(Again(), 2)
for _ in range(7):
    try: print(next(b, "end"))
    except ValueError as e: print(e)
class Reenter:
    def __iter__(self): return self
    def __next__(self): return next(b)
a, b = I.tee(Reenter())
try: next(a)
except RuntimeError as e: print(e)
class Fails:
    n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n == 2: raise ValueError("failed")
        return self.n
z = I.zip_longest(Fails(), "abcd", fillvalue="-")
for _ in range(4):
    try: print(next(z, "end"))
    except ValueError as e: print(e)
print(list(I.zip_longest()), list(I.zip_longest("ab", "abc", "")))
