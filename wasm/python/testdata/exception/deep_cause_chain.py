def step(n):
    try:
        if n == 0: raise KeyError("root")
        step(n - 1)
    except Exception as e:
        raise RuntimeError(f"step {n}") from e
try:
    step(3)
except RuntimeError as e:
    while e:
        print(type(e).__name__, e)
        e = e.__cause__
step(1)
