def add(n):
    total = 0
    total += n
    return total


def adding():
    total = 0
    while True:
        n = yield total
        total += n


running = adding()
next(running)
for n in range(1, 6):
    print(n, "- subroutine:", add(n), "coroutine:", running.send(n))
