"""A subclass replaces how items are kept."""
import queue


class SetQueue(queue.Queue):
    def _init(self, maxsize):
        self.queue = set()

    def _put(self, item):
        self.queue.add(item)

    def _get(self):
        return self.queue.pop()


q = SetQueue()
for x in (1, 1, 1):
    q.put(x)
print(q.qsize(), q.get(), q.empty())
print(queue.Queue[int], queue.__all__)
print(sorted(name for name in vars(queue.Queue(3)) if name != "mutex"))
