"""A thread that is waited for starts another."""
import threading
import time


def outer():
    time.sleep(0.1)
    print("outer")
    threading.Thread(target=inner).start()


def inner():
    time.sleep(0.1)
    print("inner")


threading.Thread(target=outer).start()
print("main ends")
