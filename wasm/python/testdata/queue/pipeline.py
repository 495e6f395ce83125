"""Three stages joined by queues."""
import queue
import threading

a, b = queue.Queue(2), queue.Queue(2)


def numbers():
    for i in range(6):
        a.put(i)
    a.put(None)


def square():
    while (x := a.get()) is not None:
        b.put(x * x)
    b.put(None)


threads = [threading.Thread(target=f) for f in (numbers, square)]
for t in threads:
    t.start()
total = 0
while (x := b.get()) is not None:
    print(x)
    total += x
print(total)
