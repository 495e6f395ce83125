"""The program does not wait for daemon threads."""
import threading
import time


def forever():
    try:
        while True:
            time.sleep(0.2)
            print("tick")
    finally:
        print("never printed")


threading.Thread(target=forever, daemon=True).start()
time.sleep(0.5)
print("main ends")
