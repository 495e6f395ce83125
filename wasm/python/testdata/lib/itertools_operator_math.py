from itertools import *
import operator, bisect
from operator import itemgetter, attrgetter, methodcaller
print(list(accumulate([1,2,3])), list(accumulate([1,2,3], operator.mul, initial=10)))
print(list(batched("abcdefg", 3)), list(chain("ab", [1])), list(chain.from_iterable(["ab","c"])))
print(list(combinations("abcd",2)), list(combinations("ab",0)), list(combinations("ab",3)), list(combinations_with_replacement("abc",2)))
print(list(permutations("abc")), list(permutations("abcd",2)), list(permutations([],0)), list(permutations("ab",3)))
print(list(product("ab",[1,2])), list(product([0,1],repeat=3)), list(product()), list(product([],[1])))
print(list(compress("abcd",[1,0,1])), list(islice(count(5,2),3)), list(islice(cycle("ab"),5)), list(islice("abcdefg",1,None,2)), list(islice(count(),2,10,3)))
print(list(dropwhile(lambda x:x<3,[1,2,3,1])), list(takewhile(lambda x:x<3,[1,2,3,1])), list(filterfalse(None,[0,1,2])), list(starmap(pow,[(2,3),(3,2)])))
print([(k,list(g)) for k,g in groupby("aabbbca")], [k for k,g in groupby([1,2,11,12], lambda x:x//10)])
print(list(pairwise([1,2,3])), list(repeat(1,3)), repeat(5), repeat(5,2), count(3), count(1,2), count(1.5,.5), list(zip_longest("ab","c",fillvalue="-")))
a,b=tee([1,2,3]); print(next(a),list(b),list(a))
print(itemgetter(1)([1,2]), itemgetter(1,0)("ab"), itemgetter(1), methodcaller("upper")("abc"), attrgetter("real","imag")(3), methodcaller("f",1,a=2))
print(bisect.bisect([1,2,2,3],2), bisect.bisect_left([1,2,2,3],2)); l=[1,3]; bisect.insort(l,2); print(l)
print(operator.add(1,2), operator.__lt__(1,2), operator.indexOf([1,2],2), operator.countOf([1,1],1), operator.concat([1],[2]), operator.add)
for f in (lambda: list(batched("ab",0)), lambda: islice([1],-1), lambda: list(batched("abc",2,strict=True)), lambda: combinations([1],-1), lambda: islice([]), lambda: islice([1],"a"), lambda: islice([1],0,2,0), lambda: count("a"), lambda: itemgetter(), lambda: operator.add(1), lambda:list(accumulate()) , lambda: repeat()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(itemgetter, chain, type(chain()), tee([])[0].__class__)
import math
print(math.sqrt(2), math.floor(2.5), math.ceil(-2.5), math.factorial(30), math.gcd(12,18), math.lcm(4,6), math.comb(10,3), math.perm(5,2), math.isqrt(10**20), math.hypot(3,4), math.hypot(1,2,3), math.dist((1,2),(4,6)), math.log(8,2), math.log10(1000), math.log2(8), math.log(10**400), math.fsum([.1]*10), math.prod([1,2,3]), math.isclose(.1+.2,.3), math.gamma(5.5), math.lgamma(10.5), math.erf(.5), math.pi, math.inf, math.nan, math.trunc(-2.5), math.modf(2.5), math.frexp(8), math.ldexp(.5,4), math.nextafter(1,2), math.ulp(1), math.sumprod([1,2],[3,4]), math.sumprod([1.5,2],[3,4]), math.cbrt(8), math.exp(1), math.sinh(1), math.tanh(.5), math.atan2(1,-1), math.copysign(1,-0.0), math.fmod(-5,3), math.remainder(5,3), math.degrees(math.pi), math.radians(180))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.exp(1000), lambda: math.factorial(-1), lambda: math.factorial(2.5), lambda: math.sqrt("a"), lambda: math.floor("a"), lambda: math.acos(2), lambda: math.pow(0,-1), lambda: math.gamma(0), lambda: math.fmod(1,0), lambda: math.sqrt(), lambda: math.floor(math.inf), lambda: math.isqrt(-1), lambda: math.trunc("s"), lambda: math.comb(-1,2), lambda: math.log(-5,2)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
