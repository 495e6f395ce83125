print(0.1 + 0.2 == 0.3, float("nan") == float("nan"), float("inf") > 10**400, 1e16 == 10**16, 2**53 + 1 == float(2**53 + 1), 0.5 < 1, 10**400 > 1e308)
nan = float("nan")
print(nan in [nan], [nan] == [nan], nan != nan, max(nan, 1), min(1, nan), sorted([3, 1.5, 2, -1.0]))
