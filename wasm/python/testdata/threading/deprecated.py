"""The old names still work, with a warning."""
import threading

t = threading.Thread(target=print)
t.setName("old")
print(t.getName(), t.isDaemon())
t.setDaemon(True)
print(threading.currentThread().name, threading.activeCount())
threading.Event().isSet()
c = threading.Condition()
with c:
    c.notifyAll()
