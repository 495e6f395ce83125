from enum import *


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1


print(Color.RED, repr(Color.RED), Color(1), Color["GREEN"], list(Color), Color.CRIMSON is Color.RED, Color.__members__, Color.RED.name, Color.RED.value, Color.RED in Color, 1 in Color, 9 in Color, len(Color), Color, isinstance(Color.RED, Color), {Color.RED: 1}, Color.RED == 1, list(reversed(Color)))
for f in (lambda: Color(9), lambda: Color["X"], lambda: Color.X, lambda: setattr(Color, "RED", 3), lambda: Color.RED < Color.GREEN, lambda: Color(), lambda: delattr(Color, "RED")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
