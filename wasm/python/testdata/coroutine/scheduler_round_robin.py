from collections import deque
def task(name, n):
    for i in range(n):
        print(name, i)
        yield
    return name + " done"
ready = deque([task("A", 2), task("B", 3), task("C", 1)])
while ready:
    t = ready.popleft()
    try:
        t.send(None)
    except StopIteration as e:
        print(e.value)
    else:
        ready.append(t)
