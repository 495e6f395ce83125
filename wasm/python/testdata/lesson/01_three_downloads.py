import time
def download(name, seconds):
    print(f"{time.monotonic():.1f} start {name}")
    time.sleep(seconds)
    print(f"{time.monotonic():.1f} done {name}")
    return seconds * 100
start = time.monotonic()
sizes = [download(n, s) for n, s in (("a", 2), ("b", 1.5), ("c", 3))]
print(sizes, f"{time.monotonic() - start:.1f} seconds")
