from collections import deque


def polite(name):
    for turn in range(3):
        print(name, turn)
        yield


def hog(name):
    for turn in range(3):
        print(name, turn, "(and no yield)")
        yield


ready = deque([polite("a"), hog("HOG"), polite("b")])
while ready:
    task = ready.popleft()
    try:
        next(task)
    except StopIteration:
        continue
    ready.append(task)
