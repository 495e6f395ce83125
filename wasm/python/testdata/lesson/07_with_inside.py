from contextlib import contextmanager

@contextmanager
def opened(name):
    print("open", name)
    try:
        yield name.upper()
    finally:
        print("close", name)

def lines():
    with opened("file") as f:
        yield f + "1"
        yield f + "2"

for l in lines():
    print(l)
    break
with opened("other") as o:
    print(o)
    raise RuntimeError("broken")
