"""Averages and spread."""
import math
from collections import Counter as _Counter

__all__ = ["StatisticsError", "mean", "fmean", "geometric_mean", "harmonic_mean", "median", "median_low", "median_high", "mode", "multimode",
           "pstdev", "pvariance", "stdev", "variance", "quantiles", "correlation", "covariance", "linear_regression"]


class StatisticsError(ValueError):
    """There is no such figure of these data."""


def _ratio(values):
    # The exact sum as numerator and denominator, and how many values there are.
    n, num, den = 0, 0, 1
    for x in values:
        if not isinstance(x, (int, float)):
            raise NotImplementedError(f"statistics of {type(x).__name__} values are not supported in the playground")
        a, b = x.as_integer_ratio()
        g = math.gcd(den, b)
        num, den = num * (b // g) + a * (den // g), den // g * b
        n += 1
    return n, num, den


def _result(num, den, whole):
    if den < 0:
        num, den = -num, -den
    g = math.gcd(num, den)
    num, den = num // g, den // g
    return num if whole and den == 1 else num / den


def mean(data):
    """The arithmetic mean."""
    data = list(data)
    if not data:
        raise StatisticsError("mean requires at least one data point")
    n, num, den = _ratio(data)
    return _result(num, den * n, all([isinstance(x, int) for x in data]))


def fmean(data, weights=None):
    """The arithmetic mean as a float."""
    data = list(data)
    if weights is not None:
        weights = list(weights)
        if len(weights) != len(data):
            raise StatisticsError("data and weights must be the same length")
        den = math.fsum(weights)
        if not den:
            raise StatisticsError("sum of weights must be non-zero")
        return math.sumprod(data, weights) / den
    if not data:
        raise StatisticsError("fmean requires at least one data point")
    return math.fsum(data) / len(data)


def geometric_mean(data):
    data = list(data)
    if not data:
        raise StatisticsError("Must have a non-empty dataset")
    if min(data) < 0:
        raise StatisticsError("No negative inputs allowed")
    return math.exp(fmean(map(math.log, data))) if min(data) else 0.0


def harmonic_mean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if min(data) < 0:
        raise StatisticsError("harmonic mean does not support negative values")
    if 0 in data:
        return 0
    weights = [1] * len(data) if weights is None else list(weights)
    return sum(weights) / math.fsum([w / x for w, x in zip(weights, data)])


def _middle(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data, len(data)


def median(data):
    """The middle value, or the mean of the two middle ones."""
    data, n = _middle(data)
    return data[n // 2] if n % 2 else (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    data, n = _middle(data)
    return data[(n - 1) // 2]


def median_high(data):
    data, n = _middle(data)
    return data[n // 2]


def mode(data):
    """The most frequent value, the first of several."""
    pairs = _Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError("no mode for empty data")
    return pairs[0][0]


def multimode(data):
    counts = _Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, n in counts.items() if n == most]


def _variance(data, less, name, center):
    data = list(data)
    if len(data) <= less:
        raise StatisticsError(f"{name} requires at least {'two data points' if less else 'one data point'}")
    n, sx, dx = _ratio(data)
    squares = [x.as_integer_ratio() for x in data]
    if center is None:
        cn, cd = sx, dx * n
    else:
        cn, cd = center.as_integer_ratio()
    num, den = 0, 1
    for a, b in squares:
        p, q = a * cd - cn * b, b * cd
        p, q = p * p, q * q
        g = math.gcd(den, q)
        num, den = num * (q // g) + p * (den // g), den // g * q
    return num, den * (n - less), all([isinstance(x, int) for x in data])


def variance(data, xbar=None):
    return _result(*_variance(data, 1, "variance", xbar))


def pvariance(data, mu=None):
    return _result(*_variance(data, 0, "pvariance", mu))


def _root(num, den):
    # The square root of a fraction, rounded once.
    shift = max(0, 120 - num.bit_length() + den.bit_length()) // 2 + 1
    root = math.isqrt((num << 2 * shift) // den)
    return (root | 1) / (1 << shift) if root * root * den != num << 2 * shift else root / (1 << shift)


def stdev(data, xbar=None):
    """The standard deviation of a sample."""
    num, den, _ = _variance(data, 1, "stdev", xbar)
    return _root(num, den)


def pstdev(data, mu=None):
    """The standard deviation of a population."""
    num, den, _ = _variance(data, 0, "pstdev", mu)
    return _root(num, den)


def quantiles(data, *, n=4, method="exclusive"):
    """The values that cut the data into n parts."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    ld = len(data)
    if ld < 2:
        if ld == 1:
            return data * (n - 1)
        raise StatisticsError("must have at least one data point")
    out = []
    for i in range(1, n):
        if method == "inclusive":
            j, delta = divmod(i * (ld - 1), n)
            out.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        elif method == "exclusive":
            j = min(max(i * (ld + 1) // n, 1), ld - 1)
            delta = i * (ld + 1) - j * n
            out.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        else:
            raise ValueError(f"Unknown method: {method!r}")
    return out


def _pairs(x, y, name):
    n = len(x)
    if len(y) != n:
        raise StatisticsError(f"{name} requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError(f"{name} requires at least two data points")
    xbar, ybar = math.fsum(x) / n, math.fsum(y) / n
    return [v - xbar for v in x], [v - ybar for v in y], xbar, ybar


def covariance(x, y, /):
    a, b, _, _ = _pairs(x, y, "covariance")
    return math.sumprod(a, b) / (len(x) - 1)


def correlation(x, y, /, *, method="linear"):
    a, b, _, _ = _pairs(x, y, "correlation")
    try:
        return math.sumprod(a, b) / math.sqrt(math.sumprod(a, a) * math.sumprod(b, b))
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant")


def linear_regression(x, y, /, *, proportional=False):
    from collections import namedtuple
    a, b, xbar, ybar = _pairs(x, y, "linear regression")
    if proportional:
        a, b = x, y
    try:
        slope = math.sumprod(a, b) / math.sumprod(a, a)
    except ZeroDivisionError:
        raise StatisticsError("x is constant")
    return namedtuple("LinearRegression", "slope intercept", module="statistics")(slope, 0.0 if proportional else ybar - slope * xbar)
