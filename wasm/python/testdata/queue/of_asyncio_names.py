"""Names that the module shares with _queue."""
import _queue
import queue

print(queue.SimpleQueue is _queue.SimpleQueue, queue.Empty is _queue.Empty)
print(issubclass(queue.Full, Exception), issubclass(queue.ShutDown, Exception))
print(queue.LifoQueue.__mro__[1].__name__, queue.PriorityQueue.__mro__[1].__name__)
