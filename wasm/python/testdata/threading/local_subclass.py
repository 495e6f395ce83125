"""A subclass of local is initialised once in each thread."""
import threading


class Mine(threading.local):
    shared = "class attribute"

    def __init__(self, value):
        print("init in", threading.current_thread().name)
        self.value = value
        self.log = []

    def add(self, x):
        self.log.append(x)
        return len(self.log)


m = Mine(7)
m.add("main")


def work():
    print(m.value, m.log, m.add("thread"), m.shared)


t = threading.Thread(target=work, name="other")
t.start()
t.join()
print(m.log)
