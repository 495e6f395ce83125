import time

def download(name, seconds):
    print(f"{time.perf_counter():.1f} {name} begins")
    time.sleep(seconds)
    print(f"{time.perf_counter():.1f} {name} is there")
    return len(name)

start = time.perf_counter()
sizes = [download(n, s) for n, s in (("a.html", 2), ("bb.html", 1), ("ccc.html", 3))]
print("sizes", sizes, "in", time.perf_counter() - start, "seconds")
