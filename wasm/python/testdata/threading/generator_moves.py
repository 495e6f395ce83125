"""A suspended generator may be resumed by another thread."""
import threading


def where():
    while True:
        yield threading.current_thread().name


g = where()
print(next(g))
for i in range(3):
    t = threading.Thread(target=lambda: print(next(g)), name=f"t{i}")
    t.start()
    t.join()
print(next(g))
