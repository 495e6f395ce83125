"""A Semaphore lets so many in at once."""
import threading
import time

places = threading.Semaphore(2)
inside = most = 0
guard = threading.Lock()


def visit(name):
    global inside, most
    with places:
        with guard:
            inside += 1
            most = max(most, inside)
        time.sleep(0.1)
        with guard:
            inside -= 1


start = time.monotonic()
threads = [threading.Thread(target=visit, args=(i,)) for i in range(6)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(most, inside, round(time.monotonic() - start, 1))
