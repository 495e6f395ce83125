m = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*m)], sum(m, []), [sum(r) for r in m], max(m), [r[::-1] for r in m[::-1]])
m[0][0] = [m[1]]
print(m, len(m[0]))
