a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, a ^ b, a.union([9], "x") == a | {9, "x"}, a.intersection([1, 9]), a.difference([1], [2]), a.symmetric_difference([1, 9]))
print(a <= b, {3} < b, a >= {1}, a.issubset(range(9)), a.issuperset([]), a.isdisjoint({9}), a == {4, 3, 2, 1}, a != b)
a |= {8}; a &= {1, 2, 8}; a -= {8}; a ^= {2, 7}
print(a)
a.intersection_update([1]); print(a); a.difference_update([1]); print(a)
for code in ("a | [1]", "a < [1]", "a & 'x'"):
    try:
        eval(code)
    except TypeError as e:
        print(e)
