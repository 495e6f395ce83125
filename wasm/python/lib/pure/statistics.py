"""Averages and spread."""
import math
from collections import Counter as _Counter, namedtuple as _namedtuple

__all__ = ["StatisticsError", "mean", "fmean", "geometric_mean", "harmonic_mean", "median", "median_low", "median_high", "mode", "multimode",
           "pstdev", "pvariance", "stdev", "variance", "quantiles", "correlation", "covariance", "linear_regression",
           "NormalDist", "median_grouped", "LinearRegression"]


class StatisticsError(ValueError):
    """There is no such figure of these data."""


def _exact(x):
    # The ratio of a value.
    try:
        return x.as_integer_ratio()
    except AttributeError:
        if hasattr(x, "numerator"):
            return x.numerator, x.denominator
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None


def _kind(values):
    # The type of a result: that of the values, of which int gives way to others and float to none but Fraction and Decimal.
    kind = int
    for t in map(type, values):
        if t is kind or issubclass(kind, t) and kind is not int:
            continue
        if kind is int or kind is bool or issubclass(t, kind):
            kind = t
        elif t is int or t is bool or issubclass(t, int):
            continue
        elif {kind.__name__, t.__name__} == {"Fraction", "float"}:
            kind = float
        else:
            raise TypeError("don't know how to coerce %s and %s" % (kind.__name__, t.__name__))
    return int if kind is bool else kind


def _ratio(values):
    # The exact sum as numerator and denominator, and how many values there are.
    n, num, den = 0, 0, 1
    for x in values:
        a, b = _exact(x)
        g = math.gcd(den, b)
        num, den = num * (b // g) + a * (den // g), den // g * b
        n += 1
    return n, num, den


def _result(num, den, kind):
    if den < 0:
        num, den = -num, -den
    g = math.gcd(num, den)
    num, den = num // g, den // g
    if issubclass(kind, int):
        return kind(num) if den == 1 else num / den
    if issubclass(kind, float):
        return kind(num / den)
    return kind(num, den) if kind.__name__ == "Fraction" else kind(num) / kind(den)


def mean(data):
    """The arithmetic mean."""
    data = list(data)
    if not data:
        raise StatisticsError("mean requires at least one data point")
    n, num, den = _ratio(data)
    return _result(num, den * n, _kind(data))


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
    """The n-th root of the product."""
    logs, zero = [], False
    for n, x in enumerate(data, 1):
        if x < 0.0:
            raise StatisticsError("No negative inputs allowed", x)
        if x == 0.0:
            zero = True
        else:
            logs.append(math.log(x))
    if not logs and not zero:
        raise StatisticsError("Must have a non-empty dataset")
    return 0.0 if zero else math.exp(math.fsum(logs) / n)


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of reciprocals."""
    data = list(data)
    negative = "harmonic mean does not support negative values"
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if len(data) == 1 and weights is None:
        if data[0] < 0:
            raise StatisticsError(negative)
        return data[0]
    if weights is None:
        weights = [1] * len(data)
    weights = list(weights)
    if len(weights) != len(data):
        raise StatisticsError("Number of weights does not match data size")
    if min(data) < 0 or min(weights) < 0:
        raise StatisticsError(negative)
    try:
        parts = [w / x if w else 0 for w, x in zip(weights, data)]
    except ZeroDivisionError:
        return 0
    _, num, den = _ratio(parts)
    _, top, bottom = _ratio(weights)
    if num <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _result(top * den, bottom * num, _kind(parts))


def _middle(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data, len(data)


def median(data):
    """The middle value, or the mean of the two middle ones."""
    data, n = _middle(data)
    return data[n // 2] if n % 2 else (data[n // 2 - 1] + data[n // 2]) / 2


def median_grouped(data, interval=1.0):
    """The median of data that stand for intervals around them."""
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError("no median for empty data")
    x = data[n // 2]
    before = data.index(x)
    inside = data.count(x)
    return float(x) - float(interval) / 2.0 + float(interval) * (n / 2 - before) / inside


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
    squares = [_exact(x) for x in data]
    if center is None:
        cn, cd = sx, dx * n
    else:
        cn, cd = _exact(center)
    num, den = 0, 1
    for a, b in squares:
        p, q = a * cd - cn * b, b * cd
        p, q = p * p, q * q
        g = math.gcd(den, q)
        num, den = num * (q // g) + p * (den // g), den // g * q
    return num, den * (n - less), _kind(data)


def variance(data, xbar=None):
    return _result(*_variance(data, 1, "variance", xbar))


def pvariance(data, mu=None):
    return _result(*_variance(data, 0, "pvariance", mu))


def _root(num, den):
    # The square root of a fraction, rounded once.
    shift = max(0, 120 - num.bit_length() + den.bit_length()) // 2 + 1
    root = math.isqrt((num << 2 * shift) // den)
    return (root | 1) / (1 << shift) if root * root * den != num << 2 * shift else root / (1 << shift)


def _deviation(num, den, kind):
    if kind.__name__ == "Decimal":
        return (kind(num) / kind(den)).sqrt()
    return _root(num, den)


def stdev(data, xbar=None):
    """The standard deviation of a sample."""
    return _deviation(*_variance(data, 1, "stdev", xbar))


def pstdev(data, mu=None):
    """The standard deviation of a population."""
    return _deviation(*_variance(data, 0, "pstdev", mu))


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


def _ranks(data):
    # Ranks around zero; equal values share theirs.
    order = sorted(range(len(data)), key=data.__getitem__)
    out, i, start = [0.0] * len(data), 0, (len(data) - 1) / -2
    while i < len(order):
        k = i
        while k + 1 < len(order) and data[order[k + 1]] == data[order[i]]:
            k += 1
        for place in order[i:k + 1]:
            out[place] = start + (i + k) / 2
        i = k + 1
    return out


def correlation(x, y, /, *, method="linear"):
    """How far two series go together, from -1 to 1."""
    a, b, _, _ = _pairs(x, y, "correlation")
    if method not in ("linear", "ranked"):
        raise ValueError(f"Unknown method: {method!r}")
    if method == "ranked":
        a, b = _ranks(x), _ranks(y)
    try:
        return math.sumprod(a, b) / math.sqrt(math.sumprod(a, a) * math.sumprod(b, b))
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant")


LinearRegression = _namedtuple("LinearRegression", "slope intercept", module="statistics")


def linear_regression(x, y, /, *, proportional=False):
    """The line that fits points best."""
    a, b, xbar, ybar = _pairs(x, y, "linear regression")
    if proportional:
        a, b = x, y
    try:
        slope = math.sumprod(a, b) / math.sumprod(a, a)
    except ZeroDivisionError:
        raise StatisticsError("x is constant")
    return LinearRegression(slope=slope, intercept=0.0 if proportional else ybar - slope * xbar)


def _polynomial(r, *coefficients):
    total = 0.0
    for c in coefficients:
        total = total * r + c
    return total


def _inverse_normal(p, mu, sigma):
    # Wichura's algorithm AS241.
    q = p - 0.5
    if abs(q) <= 0.425:
        r = 0.180625 - q * q
        x = _polynomial(r, 2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4, 1.3731693765509461125e+4,
                        1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080e+0) * q / _polynomial(
                            r, 5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4,
                            5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1, 1.0)
        return mu + x * sigma
    r = math.sqrt(-math.log(p if q <= 0.0 else 1.0 - p))
    if r <= 5.0:
        r -= 1.6
        x = _polynomial(r, 7.7454501427834140764e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e+0,
                        3.64784832476320460504e+0, 5.76949722146069140550e+0, 4.63033784615654529590e+0, 1.42343711074968357734e+0) / _polynomial(
                            r, 1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
                            6.89767334985100004550e-1, 1.67638483018380384940e+0, 2.05319162663775882187e+0, 1.0)
    else:
        r -= 5.0
        x = _polynomial(r, 2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
                        2.96560571828504891230e-1, 1.78482653991729133580e+0, 5.46378491116411436990e+0, 6.65790464350110377720e+0) / _polynomial(
                            r, 2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
                            1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0)
    return mu + (-x if q < 0.0 else x) * sigma


_SQRT2 = math.sqrt(2.0)


class NormalDist:
    """A normal distribution."""

    __slots__ = ("_mu", "_sigma")

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu, self._sigma = float(mu), float(sigma)

    @classmethod
    def from_samples(cls, data):
        """The distribution that data seem to come from."""
        data = list(data)
        return cls(float(mean(data)) if len(data) > 1 else 0.0, float(stdev(data)))

    def samples(self, n, *, seed=None):
        """Random values of the distribution."""
        import random
        source = random.random if seed is None else random.Random(seed).random
        return [_inverse_normal(source(), self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        """The density at a value."""
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError("pdf() not defined when sigma is zero")
        diff = x - self._mu
        return math.exp(diff * diff / (-2.0 * variance)) / math.sqrt(2.0 * math.pi * variance)

    def cdf(self, x):
        """The probability of values up to this one."""
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * math.erfc((self._mu - x) / (self._sigma * _SQRT2))

    def inv_cdf(self, p):
        """The value with a probability below."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        return _inverse_normal(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        """The values that cut the distribution into n parts."""
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        """The area that two distributions share."""
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        a, b = sorted((self, other), key=lambda d: (d._sigma, d._mu))
        va, vb = a.variance, b.variance
        if not va or not vb:
            raise StatisticsError("overlap() not defined when sigma is zero")
        dv, dm = vb - va, abs(b._mu - a._mu)
        if not dv:
            return 1.0 - math.erf(dm / (2.0 * a._sigma * _SQRT2))
        x = a._mu * vb - b._mu * va
        y = a._sigma * b._sigma * math.sqrt(dm * dm + dv * math.log(vb / va))
        x1, x2 = (x + y) / dv, (x - y) / dv
        return 1.0 - (abs(b.cdf(x1) - a.cdf(x1)) + abs(b.cdf(x2) - a.cdf(x2)))

    def zscore(self, x):
        """How many deviations a value is from the mean."""
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    mean = median = mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, other):
        return NormalDist(self._mu * other, self._sigma * abs(other))

    def __truediv__(self, other):
        return NormalDist(self._mu / other, self._sigma / abs(other))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(self, other):
        return -(self - other)

    def __eq__(self, other):
        return self._mu == other._mu and self._sigma == other._sigma if isinstance(other, NormalDist) else NotImplemented

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"


def __getattr__(name):
    if name in ("kde", "kde_random"):
        raise NotImplementedError(f"statistics.{name} is not supported in the playground")
    raise AttributeError(f"module 'statistics' has no attribute {name!r}")
