"""atexit functions are called when all threads have ended."""
import atexit
import threading
import time

atexit.register(print, "atexit 1")
atexit.register(print, "atexit 2")


def late():
    time.sleep(0.1)
    print("thread ends")


threading.Thread(target=late).start()
print("main ends")
