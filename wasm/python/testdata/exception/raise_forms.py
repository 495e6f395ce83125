for bad in (3, "text", None, object(), int):
    try:
        raise bad
    except TypeError as e:
        print(e)
class Odd:
    pass
try:
    raise Odd
except TypeError as e:
    print(e)
class NeedsArg(Exception):
    def __init__(self, x): self.x = x
try:
    raise NeedsArg
except TypeError as e:
    print(e)
try:
    raise NeedsArg(3)
except NeedsArg as e:
    print(e.x, e.args, repr(e))
