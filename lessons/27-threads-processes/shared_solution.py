import threading
import time

counter = 0
lock = threading.Lock()


def count():
    global counter
    for _ in range(100):
        with lock:
            seen = counter
            time.sleep(0)
            counter = seen + 1


threads = [threading.Thread(target=count) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("counted to 200?", counter == 200)
