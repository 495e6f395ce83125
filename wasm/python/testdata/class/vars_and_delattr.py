class A:
    pass
a = A()
try:
    vars(3)
except TypeError as e:
    print(e)
try:
    del a.x
except AttributeError as e:
    print(e)
try:
    del A.x
except AttributeError as e:
    print(e)
try:
    A.x
except AttributeError as e:
    print(e)
try:
    getattr(a, 3)
except TypeError as e:
    print(e)
