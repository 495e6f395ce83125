print(sum(x for x in range(4), 10))
