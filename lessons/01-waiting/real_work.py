import time

start = time.perf_counter()

COUNT = 20000  # @param {type:"slider", min:1000, max:100000, step:1000}

total = 0
for n in range(COUNT):
    total += n
print(f"{time.perf_counter() - start:.0f} s  added up {COUNT} numbers: {total}")
time.sleep(2)
print(f"{time.perf_counter() - start:.0f} s  waited")
