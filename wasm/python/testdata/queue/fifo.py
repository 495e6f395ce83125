"""A Queue between a producer and a consumer."""
import queue
import threading

q = queue.Queue()
got = []


def consume():
    while True:
        item = q.get()
        if item is None:
            break
        got.append(item)
        q.task_done()


t = threading.Thread(target=consume)
t.start()
for i in range(5):
    q.put(i)
q.join()
print(got, q.unfinished_tasks)
q.put(None)
t.join()
print(q.empty(), q.qsize(), q.full())
