"""put waits when the queue is full."""
import queue
import threading
import time

q = queue.Queue(maxsize=2)


def consume():
    for _ in range(4):
        time.sleep(0.2)
        print("got", q.get())


threading.Thread(target=consume).start()
for i in range(4):
    q.put(i)
    time.sleep(0.02)
    print("put", i)
