a, b = {"x": 1, "y": 2}, {"y": 3, "z": 4}
print(a | b, b | a, {**a, **b})
a |= b
print(a)
a |= [("k", 5)]
print(a)
try:
    a | [("k", 5)]
except TypeError as e:
    print(e)
