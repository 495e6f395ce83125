def level1(x): return level2(x + 1) * 2
def level2(x):
    y = x * 2
    return level3(
        y,
        x,
    )
def level3(a, b): return a / (b - b)
level1(1)
