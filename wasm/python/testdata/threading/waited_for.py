"""The program waits for threads that are not daemons."""
import threading
import time


def late():
    time.sleep(0.2)
    print("late, but done")


threading.Thread(target=late).start()
print("main ends")
