"""Mathematical functions of floats and integers."""
from _math import *
from _math import _nextafter
from operator import index as _index


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    """Whether two numbers differ by little."""
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    diff = fabs(b - a)
    return diff <= fabs(rel_tol * b) or diff <= fabs(rel_tol * a) or diff <= abs_tol


def prod(iterable, /, *, start=1):
    """The product of start and all items."""
    for x in iterable:
        start = start * x
    return start


def sumprod(p, q, /):
    """The sum of the products of items that belong together."""
    p, q = list(p), list(q)
    if len(p) != len(q):
        raise ValueError("Inputs are not the same length")
    kinds = {type(x) for x in p} | {type(x) for x in q}
    if float not in kinds or not kinds <= {int, float, bool}:
        total = 0
        for x, y in zip(p, q):
            total += x * y
        return total
    parts = []
    for x, y in zip(p, q):
        parts.append(x * y)
        parts.append(fma(x, y, -parts[-1]) if isfinite(parts[-1]) else 0.0)
    return fsum(parts) if all(map(isfinite, parts)) else sum(parts)


def dist(p, q, /):
    """The distance of two points."""
    p, q = tuple(p), tuple(q)
    if len(p) != len(q):
        raise ValueError("both points must have the same number of dimensions")
    return hypot(*[float(x) - y for x, y in zip(p, q)])


def lcm(*integers):
    """The least common multiple."""
    result = 1
    for n in integers:
        n = _index(n)
        result = abs(result * n) // gcd(result, n) if n else 0
        if not result:
            return 0
    return result


def perm(n, k=None, /):
    """How many ways there are to take k of n in order."""
    n = _index(n)
    if k is None:
        return factorial(n)
    k = _index(k)
    if n < 0:
        raise ValueError("n must be a non-negative integer")
    if k < 0:
        raise ValueError("k must be a non-negative integer")
    result = 1
    for i in range(n, max(n - k, 0), -1):
        result *= i
    return result if k <= n else 0


def comb(n, k, /):
    """How many ways there are to take k of n without order."""
    n, k = _index(n), _index(k)
    if n < 0:
        raise ValueError("n must be a non-negative integer")
    if k < 0:
        raise ValueError("k must be a non-negative integer")
    if k > n:
        return 0
    result = 1
    for i in range(1, min(k, n - k) + 1):
        result = result * (n - i + 1) // i
    return result


def nextafter(x, y, /, *, steps=None):
    """The float steps further from x towards y."""
    if steps is None:
        steps = 1
    if steps < 0:
        raise ValueError("steps must be a non-negative integer")
    while steps and x != y:
        x = _nextafter(x, y)
        steps -= 1
    return float(x)
