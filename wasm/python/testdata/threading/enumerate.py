"""enumerate and active_count list the threads that are alive."""
import threading

go = threading.Event()
threads = [threading.Thread(target=go.wait, name=f"worker {i}") for i in range(3)]
print(threading.active_count(), [t.name for t in threading.enumerate()])
for t in threads:
    t.start()
print(threading.active_count(), [t.name for t in threading.enumerate()])
go.set()
for t in threads:
    t.join()
print(threading.active_count(), [t.name for t in threading.enumerate()])
