try:
    try:
        raise ExceptionGroup("g", [ValueError("v"), TypeError("t")])
    except* ValueError:
        raise KeyError("from handler")
except ExceptionGroup as e:
    print(repr(e))
    print([repr(x.__context__) for x in e.exceptions if isinstance(x, KeyError)])
try:
    try:
        raise ExceptionGroup("g", [ValueError("v")])
    except* ValueError as e:
        raise
except ExceptionGroup as e:
    print(repr(e))
try:
    try:
        raise ValueError
    except* ExceptionGroup:
        pass
except TypeError as e:
    print(e)
