def shout(name, bases, ns):
    return type(name.upper(), bases, {k.upper() if not k.startswith("__") else k: v for k, v in ns.items()})

class quiet(metaclass=shout):
    x = 1
print(quiet.__name__, quiet.X, hasattr(quiet, "x"))
