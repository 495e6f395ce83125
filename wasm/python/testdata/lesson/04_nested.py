pairs = ((x, y) for x in range(3) for y in "ab" if x != 1)
print(list(pairs))
matrix = [[1, 2], [3, 4]]
print([n for row in matrix for n in row], [[row[i] for row in matrix] for i in range(2)])
print(any(n > 3 for row in matrix for n in row), all(n for n in []))
