from functools import wraps
def repeat(n):
    def deco(f):
        @wraps(f)
        def inner(*a):
            return [f(*a) for _ in range(n)]
        return inner
    return deco
@repeat(3)
def hi(name):
    "Say hi."
    return "hi " + name
print(hi("Ada"), hi.__name__, hi.__doc__, hi.__wrapped__("x"))
