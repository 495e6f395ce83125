from contextlib import contextmanager

@contextmanager
def resource(name):
    print("open", name)
    try:
        yield name
    finally:
        print("close", name)

with resource("r") as r:
    print("using", r)
try:
    with resource("s"):
        raise ValueError("inside")
except ValueError as e:
    print("passed on", e)
