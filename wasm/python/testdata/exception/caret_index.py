rows = [[1, 2], [3, 4]]
total = rows[0][1] + rows[1][5] + rows[1][0]
