def multiply(a, b):
    return [[sum(x * y for x, y in zip(row, col)) for col in zip(*b)] for row in a]
m = [[1, 2], [3, 4]]
print(multiply(m, m), list(map(list, zip(*m))), multiply([[1, 0], [0, 1]], m) == m)
for row in multiply(m, [[0.5], [1]]): print(*row)
print([m[i][j] for i in range(2) for j in range(2) if i != j])
