def f(x):
    try:
        print("try", x)
        if x == 1: raise ValueError("one")
        if x == 2: return "returned from try"
        if x == 3: raise KeyError("three")
    except ValueError as e:
        print("except", e)
        return "returned from except"
    else:
        print("else")
    finally:
        print("finally", x)
    return "end"
for x in range(4):
    try:
        print(f(x))
    except KeyError as e:
        print("outside", e)
