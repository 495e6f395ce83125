from statistics import *
from fractions import Fraction
from decimal import Decimal

data = [1, 3, 5, 7, 2, 2]
print(mean(data), fmean(data), geometric_mean([54, 24, 36]), harmonic_mean([40, 60]), harmonic_mean([40, 60], weights=[5, 30]), median(data), median_low(data), median_high(data), median_grouped([1, 2, 2, 3, 4]), mode(["red", "blue", "red"]), multimode("aabbbbccdddd"), pstdev(data), pvariance(data), stdev(data), variance(data), quantiles(data, n=4), quantiles(data, n=4, method="inclusive"), fmean([1, 2], [3, 1]))
print(mean([Fraction(1, 2), Fraction(1, 3)]), mean([Decimal("0.5"), Decimal("0.25")]), variance([Decimal("27.5"), Decimal("30.25")]), stdev([1.5, 2.5, 2.5, 2.75]), covariance([1, 2, 3], [1, 2, 4]), correlation([1, 2, 3], [1, 2, 4]), linear_regression([1, 2, 3], [2, 4, 7]), correlation([1, 2, 3], [3, 1, 2], method="ranked"), linear_regression([1, 2], [2, 4], proportional=True))
n = NormalDist(100, 15)
print(n, n.mean, n.stdev, n.variance, n.pdf(100), n.cdf(115), n.inv_cdf(0.9), n.zscore(130), n.quantiles(4), n.overlap(NormalDist(110, 15)), n + 5, n * 2, n - NormalDist(1, 2), n + NormalDist(1, 2), -n, n == NormalDist(100, 15), NormalDist.from_samples([1, 2, 3, 4]), n.median, hash(n) == hash(NormalDist(100, 15)))
for f in (lambda: mean([]), lambda: median([]), lambda: mode([]), lambda: stdev([1]), lambda: variance([]), lambda: geometric_mean([]), lambda: harmonic_mean([-1]), lambda: quantiles([1]), lambda: quantiles([1, 2], n=0), lambda: NormalDist(0, -1), lambda: n.inv_cdf(2), lambda: correlation([1], [2]), lambda: fmean([]), lambda: mean(["a"]), lambda: linear_regression([1, 1], [1, 2]), lambda: multimode([])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
