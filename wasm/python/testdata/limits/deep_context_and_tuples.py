t = ()
for _ in range(50000): t = (t,)
e = None
for i in range(2000):
    x = ValueError(i)
    x.__context__ = e
    e = x
print(e)
del t
print("usable")
