try:
    g = (x for x in undefined_name)
except NameError as e:
    print(e)
g = (x for y in [1] for x in undefined_later)
print("made")
try:
    next(g)
except NameError as e:
    print(e)
try:
    (x for x in 3)
except TypeError as e:
    print(e)
