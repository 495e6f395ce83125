try:
    try:
        raise ValueError("inner")
    except KeyError:
        print("not here")
    finally:
        print("inner finally")
except ValueError as e:
    print("outer", e)
try:
    try:
        raise TypeError("a")
    except TypeError:
        raise
except TypeError as e:
    print("re-raised", e, e.__context__)
try:
    raise
except RuntimeError as e:
    print(e)
