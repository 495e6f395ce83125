from collections import deque

def worker(name, steps):
    for i in range(1, steps + 1):
        print(f"{name} step {i} of {steps}")
        yield
    return name

ready = deque([worker("a", 2), worker("b", 3), worker("c", 1)])
while ready:
    task = ready.popleft()
    try:
        next(task)
    except StopIteration as e:
        print(e.value, "is done")
    else:
        ready.append(task)
