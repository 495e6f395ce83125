"""An Event wakes everybody who waits for it."""
import threading
import time

go = threading.Event()
seen = []


def runner(name):
    print(name, "ready", go.is_set())
    seen.append((name, go.wait()))


threads = [threading.Thread(target=runner, args=(n,)) for n in "abc"]
for t in threads:
    t.start()
    time.sleep(0.05)
go.set()
for t in threads:
    t.join()
print(sorted(seen))
print(go.wait(), go.is_set())
go.clear()
print(go.is_set(), go.wait(0.05), go.wait(0))
