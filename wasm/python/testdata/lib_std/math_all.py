import math

print(math.comb(5, 2), math.perm(5, 2), math.factorial(20), math.gcd(12, 18, 27), math.lcm(4, 6), math.isqrt(17), math.prod([1, 2, 3], start=2), math.dist([1, 2], [4, 6]), math.hypot(3, 4), math.fsum([0.1] * 10), math.sumprod([1, 2], [3, 4]), math.fmod(-7, 3), math.remainder(7, 3), math.modf(2.5), math.frexp(10), math.ldexp(0.5, 3), math.copysign(1, -0.0), math.nextafter(1, 2), math.ulp(1), math.trunc(-2.5), math.floor(-2.5), math.ceil(2.1), math.exp2(3), math.expm1(1e-5), math.log1p(1e-5), math.log2(8), math.log10(1000), math.log(8, 2), math.degrees(math.pi), math.radians(180), math.erf(0.5), math.erfc(0.5), math.gamma(5), math.lgamma(5), math.fma(2, 3, 4), math.isclose(1, 1 + 1e-10), math.nextafter(0, 1, steps=3))
print(sorted(n for n in dir(math) if n[0] != "_"))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.comb(-1, 2), lambda: math.exp(1000), lambda: math.isqrt(-1), lambda: math.gcd(1.5), lambda: math.factorial(2.0), lambda: math.acos(2), lambda: math.fmod(1, 0), lambda: math.floor(float("nan")), lambda: math.dist([1], [1, 2]), lambda: math.sqrt("a"), lambda: math.pow(0, -1), lambda: math.sumprod([1], [1, 2]), lambda: math.gamma(0), lambda: math.perm(3, -1), lambda: math.ldexp(1, 10000)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
