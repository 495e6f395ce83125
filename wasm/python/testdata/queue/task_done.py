"""join waits for task_done."""
import queue
import threading
import time

q = queue.Queue()
for i in range(3):
    q.put(i)


def work():
    while True:
        item = q.get()
        time.sleep(0.1)
        print("did", item)
        q.task_done()


threading.Thread(target=work, daemon=True).start()
q.join()
print("all done")
try:
    q.task_done()
except ValueError as e:
    print(e)
