from collections import deque


def cook(dish, steps):
    for step in range(1, steps + 1):
        print(f"{dish}: step {step} of {steps}")
        yield


ready = deque([cook("soup", 3), cook("rice", 2), cook("tea", 1)])
while ready:
    task = ready.popleft()
    try:
        next(task)
    except StopIteration:
        continue
    ready.append(task)
print("dinner is ready")
