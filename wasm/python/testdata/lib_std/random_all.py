import random

random.seed(42)
print(random.random(), random.uniform(1, 5), random.randint(1, 100), random.randrange(0, 100, 7), random.choice("abc"), random.choices([1, 2, 3], k=5), random.choices("ab", [10, 1], k=3), random.choices("ab", cum_weights=[1, 5], k=3), random.sample(range(100), 5), random.sample([1, 2], k=2, counts=[2, 3]), random.getrandbits(40), random.randbytes(4))
print(random.triangular(), random.betavariate(1, 2), random.expovariate(1.5), random.gammavariate(2, 3), random.gauss(0, 1), random.gauss(0, 1), random.lognormvariate(0, 1), random.normalvariate(), random.vonmisesvariate(0, 4), random.paretovariate(3), random.weibullvariate(1, 2), random.binomialvariate(10, 0.3), random.gammavariate(0.5, 1), random.gammavariate(1, 1))
x = list(range(10))
random.shuffle(x)
print(x)
for seed in ("text", b"bytes", 1.5, None if False else 0, -7, 10**30, bytearray(b"x")):
    random.seed(seed)
    print(repr(seed), random.random())
state = random.getstate()
a = random.random()
random.setstate(state)
r = random.Random(3)
print(a == random.random(), r.random(), r.randint(1, 6), random.Random("s").random(), len(state), state[0])
for f in (lambda: random.choice([]), lambda: random.randint(2, 1), lambda: random.sample([1], 2), lambda: random.randrange(0), lambda: random.choices([], k=1), lambda: random.choices([1], [0], k=1), lambda: random.choices([1, 2], [1]), lambda: random.getrandbits(-1), lambda: random.sample({1, 2}, 1), lambda: random.seed([1]), lambda: random.randrange(1.5), lambda: random.choices([1], weights=[1], cum_weights=[1]), lambda: random.binomialvariate(1, 2), lambda: random.sample([1], -1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
