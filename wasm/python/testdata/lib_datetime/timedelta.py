from datetime import timedelta as td

for d in (td(), td(days=50, seconds=27, microseconds=10, milliseconds=29000, minutes=5, hours=8, weeks=2), td(-1), td(microseconds=-1), td(1.5), td(seconds=0.1), td(hours=25), td(milliseconds=1.0005), td(days=-1, hours=5), td(microseconds=0.5), td(microseconds=1.5), td(1e-10), td.min, td.max, td.resolution):
    print(repr(d), str(d), d.days, d.seconds, d.microseconds, d.total_seconds(), bool(d))
a, b = td(days=1, hours=2), td(minutes=30)
print(a + b, a - b, -a, +a, abs(td(-1)), a * 2, 2 * a, a * 0.3, a / 2, a / b, a // b, a // 7, a % b, divmod(a, b), a / 1.5, a > b, a == td(hours=26), hash(a) == hash(td(hours=26)), sum([a, b], td()), sorted([a, b]), max(a, b))
for f in (lambda: td("a"), lambda: td(days=10**9), lambda: td(10**12), lambda: td(1) + 1, lambda: td(1) / 0, lambda: td(1) // td(0), lambda: td(1) % td(0), lambda: td(1) / td(0), lambda: td(1) * "a", lambda: td(1) < 1, lambda: td.max + td.resolution, lambda: td(float("nan")), lambda: td(1).foo, lambda: 1 - td(1), lambda: td.max * 2, lambda: td(float("inf"))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
