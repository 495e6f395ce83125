"""sys.exit in the main thread waits for the others; in a thread it ends that thread alone, silently."""
import sys
import threading
import time


def leaves():
    print("leaves")
    sys.exit("not shown")


def late():
    time.sleep(0.1)
    print("late")


t = threading.Thread(target=leaves)
t.start()
t.join()
threading.Thread(target=late).start()
sys.exit(0)
