a, b, c = 1, [1, 2, 3], {"k": 1}
del a, b[0], c["k"]
print(b, c)
try: a
except NameError as e: print(e)
x = y = [1]
del x
print(y)
del (y)
z = w = 1
del (z, w)
try: z
except NameError as e: print(e)
