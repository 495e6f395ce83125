import random
print(random.random(), random.randint(1,6), random.choice([1,2,3]))
random.seed(42)
print(random.random(), random.randrange(0,100,7), random.choices("abc", [1,2,3], k=5), random.getrandbits(100))
x=list(range(10)); random.shuffle(x); print(x)
print(random.uniform(1,2), random.triangular(), random.betavariate(1,2), random.expovariate(2), random.gammavariate(2,3), random.gammavariate(.5,3), random.gauss(0,1), random.gauss(), random.normalvariate(), random.lognormvariate(0,1), random.vonmisesvariate(1,2), random.paretovariate(2), random.weibullvariate(1,2))
print([random.binomialvariate(100, 0.3) for _ in range(5)], random.binomialvariate(5,.2), random.randbytes(5))
r=random.Random("hello"); print(r.random(), r.getstate()[1][:3])
s=r.getstate(); a=r.random(); r.setstate(s); print(a==r.random())
class R(random.Random):
    def random(self): return .5
print(R().randint(1,10), R().choice("abcdef"))
for f in (lambda: random.choice([]), lambda: random.randint(5,1), lambda: random.randrange(0), lambda: random.seed([]), lambda: random.sample([1],3), lambda: random.choices([1],[0]), lambda:random.sample({1},1)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
