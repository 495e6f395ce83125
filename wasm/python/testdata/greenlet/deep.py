"""A switch from deep recursion, back and forth."""
from greenlet import getcurrent, greenlet


def deep(n):
    if n == 0:
        return getcurrent().parent.switch("deep down")
    return deep(n - 1) + 1


g, h = greenlet(deep), greenlet(deep)
print(g.switch(500), h.switch(300))
print(g.switch(0), h.switch(1000))
