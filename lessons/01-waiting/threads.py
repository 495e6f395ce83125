import threading
import time

start = time.perf_counter()


def download(name, seconds):
    print(f"{time.perf_counter() - start:.0f} s  {name}: asked for")
    time.sleep(seconds)
    print(f"{time.perf_counter() - start:.0f} s  {name}: here it is")


threads = [
    threading.Thread(target=download, args=("map", 3)),
    threading.Thread(target=download, args=("photo", 2)),
    threading.Thread(target=download, args=("letter", 4)),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"{time.perf_counter() - start:.0f} s  all there")
