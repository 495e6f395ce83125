import time
t = time.time()
a = time.monotonic()
time.sleep(2.5)
print(time.monotonic() - a, time.time() - t, time.perf_counter())
time.sleep(0)
print(time.monotonic())
try:
    time.sleep(-1)
except ValueError as e:
    print(e)
try:
    time.sleep("1")
except TypeError as e:
    print(e)
