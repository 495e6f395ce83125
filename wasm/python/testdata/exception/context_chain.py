def chain():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            {}["k"]
    except KeyError as e:
        return e
e = chain()
print(repr(e), repr(e.__context__), e.__cause__, e.__suppress_context__)
try:
    raise ValueError("v") from TypeError("cause")
except ValueError as e:
    print(repr(e.__cause__), e.__suppress_context__, e.__context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise OSError("hidden") from None
except OSError as e:
    print(e.__cause__, repr(e.__context__), e.__suppress_context__)
try:
    raise ValueError from 3
except TypeError as e:
    print(e)
