"""An exception of the call comes out of result()."""
from concurrent.futures import ThreadPoolExecutor


def fails(x):
    raise ValueError(x)


with ThreadPoolExecutor() as pool:
    f = pool.submit(fails, "no good")
    print(repr(f.exception()), f)
    try:
        f.result()
    except ValueError as e:
        print("caught", e)
    g = pool.submit(fails)
    try:
        g.result()
    except TypeError as e:
        print(e)
f.result()
