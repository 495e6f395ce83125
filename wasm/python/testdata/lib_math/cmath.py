import cmath

for z in (1 + 2j, 0j, 1j):
    print(z, cmath.sqrt(z), cmath.exp(z), cmath.polar(z), cmath.phase(z), cmath.sin(z), cmath.cos(z), cmath.sinh(z), cmath.cosh(z), cmath.tan(z), cmath.tanh(z))
for z in (1 + 2j, -1.5 + 0.25j, 0.5j, -0.5 - 2j):
    print(z, cmath.log(z), cmath.log10(z), cmath.log(z, 2), cmath.asin(z), cmath.acos(z), cmath.atan(z), cmath.asinh(z), cmath.acosh(z), cmath.atanh(z))
print(cmath.rect(2, cmath.pi / 2), cmath.isclose(1 + 1e-10j, 1), cmath.isnan(complex("nan")), cmath.isinf(complex("inf")), cmath.isfinite(1j), cmath.e, cmath.tau, cmath.inf, cmath.nan, cmath.infj, cmath.nanj, cmath.sqrt(-1), cmath.exp(1j * cmath.pi))
for f in (lambda: cmath.log(0), lambda: cmath.sqrt("a"), lambda: cmath.atanh(1), lambda: cmath.exp(1000), lambda: cmath.polar("x")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(sorted(n for n in dir(cmath) if n[0] != "_"))
