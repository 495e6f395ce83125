"""Coroutines that are tested, negated or cut out of a list, and never awaited: reported at that line."""


async def add(a, b):
    return a


def f():
    ts = [add(1, 2), 3]
    ts = ts[1:]
    print("next")
    if add(1, 2):
        print("in")
    while add(3, 4):
        print("w")
        break
    x = add(1, 2) and 5
    y = not add(1, 2)
    z = 1 if add(2, 3) else 2
    assert add(1, 2)
    print("end")


f()
