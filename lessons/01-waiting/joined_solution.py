import threading
import time

start = time.perf_counter()


def download(name, seconds):
    time.sleep(seconds)
    print(f"{time.perf_counter() - start:.0f} s  {name} is there")


threads = []
for name, seconds in [("map", 3), ("photo", 2), ("letter", 4)]:
    thread = threading.Thread(target=download, args=(name, seconds))
    thread.start()
    threads.append(thread)
for thread in threads:
    thread.join()
