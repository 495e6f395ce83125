class A(Exception): pass
class B(A): pass
for raised in (A, B, ValueError, KeyError):
    try:
        raise raised
    except B: print("B")
    except (A, ValueError): print("A or ValueError")
    except LookupError: print("lookup")
try:
    try:
        1 / 0
    except "text":
        pass
except TypeError as e:
    print(e)
try:
    try:
        1 / 0
    except (ValueError, 3):
        pass
except TypeError as e:
    print(e)
def pick():
    print("evaluated only when needed")
    return ValueError
try:
    pass
except pick():
    pass
