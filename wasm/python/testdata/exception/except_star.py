def run(*errors):
    try:
        raise ExceptionGroup("g", errors)
    except* ValueError as e:
        print("values", repr(e))
    except* (TypeError, KeyError) as e:
        print("types or keys", repr(e.exceptions))
    else:
        print("else")
    finally:
        print("finally")
run(ValueError(1), ValueError(2))
run(ValueError(1), TypeError(2), KeyError(3))
try:
    run(OSError("left"), ValueError(0))
except ExceptionGroup as e:
    print("rest", repr(e))
try:
    raise ValueError("naked")
except* ValueError as e:
    print(repr(e))
