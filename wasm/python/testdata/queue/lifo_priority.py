"""LifoQueue and PriorityQueue."""
import queue

q = queue.LifoQueue()
for i in range(4):
    q.put(i)
print([q.get() for _ in range(4)])
q = queue.PriorityQueue()
for item in ((3, "c"), (1, "a"), (2, "b"), (1, "z")):
    q.put(item)
print([q.get() for _ in range(4)])
q = queue.PriorityQueue(2)
q.put(1)
q.put(2)
try:
    q.put("text", timeout=0.01)
except queue.Full as e:
    print(repr(e))
q.get()
try:
    q.put("text")
except TypeError as e:
    print(e)
