print(list(range(5)), list(range(2, 8, 3)), list(range(5, 0, -2)), range(0), list(range(0)), len(range(0, 10, 3)), 3 in range(5), 2.0 in range(3), "a" in range(3))
print(range(10)[2:5], range(10)[::-1], range(10)[-1], range(0, 10, 2) == range(0, 9, 2), range(0) == range(2, 1), hash(range(0)) == hash(range(1, 1)), range(5).start, range(5).stop, range(5).step, range(10).index(4), range(5).count(2))
print(list(reversed(range(3))), range(2**70, 2**70 + 3)[1], len(range(10**10)), range(1, 10)[2:4], sum(range(101)), range(3) in [range(3)])
