"""Polling with short sleeps."""
import threading
import time

t = threading.Thread(target=time.sleep, args=(0.25,))
start = time.monotonic()
t.start()
n = 0
while t.is_alive():
    n += 1
    time.sleep(0.1)
print(n, round(time.monotonic() - start, 1))
