f = lambda x: x + "1"
list(map(f, [1]))
