matrix = [[1, 2], [3, None]]
print([[x * 2 for x in row] for row in matrix])
