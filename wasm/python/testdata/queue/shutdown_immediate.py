"""shutdown(immediate=True) drops the items and ends join."""
import queue
import threading
import time

q = queue.Queue()
for i in range(3):
    q.put(i)
t = threading.Thread(target=lambda: (q.join(), print("joined")))
t.start()
time.sleep(0.05)
q.shutdown(immediate=True)
t.join()
print(q.qsize(), q.unfinished_tasks)
try:
    q.get()
except queue.ShutDown:
    print("shut down")
