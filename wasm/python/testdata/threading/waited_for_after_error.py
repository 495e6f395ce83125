"""The main thread's traceback comes first, then its threads are waited for."""
import threading
import time


def late():
    time.sleep(0.2)
    print("late, but done")


threading.Thread(target=late).start()
raise ValueError("main fails")
