"""A generator that runs in one thread cannot be resumed by another."""
import threading
import time


def numbers():
    for i in range(3):
        time.sleep(0.2)
        yield i


g = numbers()


def consume(name):
    try:
        for x in g:
            print(name, x)
    except ValueError as e:
        print(name, e)


a = threading.Thread(target=consume, args=("a",))
a.start()
time.sleep(0.1)
consume("main")
a.join()
