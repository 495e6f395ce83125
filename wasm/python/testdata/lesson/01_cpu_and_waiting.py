import time
start = time.perf_counter()
total = 0
for n in range(1000):
    total += n * n
print("computing took", time.perf_counter() - start)
time.sleep(0.25)
print("waiting took", time.perf_counter() - start)
print(total, time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(1700000000)))
