print(abs(-5), abs(-2.5), abs(True), max(1, 2.5, 2), min([3, 1, 2]), max("a", "b"), max([], default="none"), max("aa", "b", key=len), min({3: 1, 2: 5}), sum([1, 2.5, True]), sum([[1], [2]], []), sum(range(10), start=5), sum([0.1] * 10))
print(divmod(17, 5), pow(2, 10), pow(2, 10, 1000), round(3.14159, 2), all([]), any([]), all([1, 0]), any([0, 1]))
