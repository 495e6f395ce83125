def f(x):
    match x:
        case 0: return "zero"
        case -1: return "minus one"
        case 1.5: return "float"
        case 2 + 3j: return "complex"
        case "a" | "b": return "a or b"
        case None: return "none"
        case True: return "true"
        case b"x": return "bytes"
        case _: return "other"
for x in (0, -1, 1.5, 2 + 3j, "a", "b", None, True, 1, b"x", [], False, 0.0): print(repr(x), f(x))
