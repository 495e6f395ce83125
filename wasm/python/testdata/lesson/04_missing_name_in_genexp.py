g = (undefined_name * v for v in [1])
print("made")
print(next(g))
