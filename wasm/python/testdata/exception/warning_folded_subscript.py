try:
    (2 ** 3 * 2)[0]
except TypeError as e:
    print(e)
try:
    (-1.5)[0]
except TypeError as e:
    print(e)
print("ab" * 2)
