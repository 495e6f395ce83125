"""get with a timeout that an item just beats."""
import queue
import threading

q = queue.Queue()
threading.Timer(0.1, q.put, args=("item",)).start()
print(q.get(timeout=0.3))
try:
    q.get(timeout=0.1)
except queue.Empty:
    print("empty")
