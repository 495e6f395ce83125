from collections import deque


def temperatures():
    yield 18
    yield 21
    yield 25
    yield 19


for last in temperatures():
    pass
print("the last one:", last)

print("the last two:", deque(temperatures(), maxlen=2))
