import time

start = time.perf_counter()


def download(name, seconds):
    print(f"{time.perf_counter() - start:.0f} s  {name}: asked for")
    time.sleep(seconds)
    print(f"{time.perf_counter() - start:.0f} s  {name}: here it is")


download("map", 3)
download("photo", 2)
download("letter", 4)
print(f"{time.perf_counter() - start:.0f} s  all there")
