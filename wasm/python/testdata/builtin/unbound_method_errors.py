# Whose method it is, as messages tell: the class that defines it for x.method(), the class of x for a bound method.
class L(list):
    pass

def tell(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except TypeError as e:
        print(e)

tell(L().append)
tell(L.append)
tell(True.bit_length, 1)
tell(lambda: True.bit_length(1))
tell(list.append, zzz=1)
tell(int.__add__)
tell((5).__pow__)
tell("a".__mul__)
tell([].__getitem__)
tell({}.__contains__)
tell(int.from_bytes, zzz=1)
print((5).__pow__(2, 3), (2).__rpow__(5, 3), (5).__pow__(2.5, 3))
print(list.__getitem__, dict.__contains__, set.__contains__, tuple.__getitem__)
