t = ()
for _ in range(50000): t = (t,)
try:
    hash(t)
except RecursionError as e:
    print("hash refused")
e = None
for i in range(2000):
    x = ValueError(i)
    x.__context__ = e
    e = x
print(e)
del t
print("usable")
