def sub():
    raise ValueError("inside sub")
    yield

def outer():
    try:
        yield from sub()
    except ValueError as e:
        raise RuntimeError("outer") from e

try:
    next(outer())
except RuntimeError as e:
    print(e, "|", repr(e.__cause__))
