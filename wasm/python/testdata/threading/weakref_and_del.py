"""Objects of a thread go when the thread ends."""
import threading


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, threading.current_thread().name)


def work():
    a = Noisy("local")
    print("working")


t = threading.Thread(target=work, name="t")
t.start()
t.join()
print("after")
