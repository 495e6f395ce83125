def f():
    try:
        return int("x")
    except ValueError as e:
        raise RuntimeError("bad input") from e
f()
