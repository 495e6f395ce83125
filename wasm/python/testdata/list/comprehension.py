print([x * 2 for x in range(4) if x % 2], [(x, y) for x in "ab" for y in range(2)], [[j for j in range(i)] for i in range(3)], [x if x else "zero" for x in range(2)], [y for x in [[1, 2], [3]] for y in x])
print({x: x**2 for x in range(3)}, {x % 3 for x in range(10)}, {k: v for k, v in [("a", 1)]}, [a + b for a, b in zip("ab", "cd")], [last for *_, last in ["abc", "de"]])
print([x for x in range(20) if x % 2 if x % 3], [(lambda y: x + y)(1) for x in range(3)], [n for n in range(10) if (m := n * n) > 20], m)
