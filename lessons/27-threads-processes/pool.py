import time
from concurrent.futures import ThreadPoolExecutor

WORKERS = 2  # @param {type:"slider", min:1, max:6}

start = time.perf_counter()


def cut_hair(guest):
    time.sleep(3)
    return guest


guests = ["Ada", "Ben", "Cleo", "Dan", "Eve", "Finn"]
with ThreadPoolExecutor(WORKERS) as pool:
    for guest in pool.map(cut_hair, guests):
        print(f"{time.perf_counter() - start:.0f} s  {guest} leaves")
