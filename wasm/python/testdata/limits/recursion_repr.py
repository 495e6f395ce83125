a = []
for _ in range(100000): a = [a]
try:
    repr(a)
except RecursionError as e:
    print(e)
d = {}
for _ in range(100000): d = {1: d}
try:
    str(d)
except RecursionError as e:
    print(e)
try:
    a == [[a]] and None
    b = []
    for _ in range(100000): b = [b]
    print(a == b)
except RecursionError as e:
    print(e)
print("usable")
