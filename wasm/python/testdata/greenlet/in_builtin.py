"""Switches within a call that a built-in function makes."""
from greenlet import getcurrent, greenlet


def twice(x):
    return greenlet(lambda y: 2 * y).switch(x)


print(sorted([3, -1, 2], key=twice))
print(list(map(twice, range(3))))


def waits():
    return sorted([2, 1], key=lambda x: getcurrent().parent.switch(x))


g = greenlet(waits)
print(g.switch(), g.switch(5), g.switch(4))
