"""A subclass of Thread overrides run()."""
import threading


class Squares(threading.Thread):
    def __init__(self, numbers):
        super().__init__(name="squares")
        self.numbers = numbers
        self.result = None

    def run(self):
        self.result = [n * n for n in self.numbers]


t = Squares(range(5))
print(t.result)
t.start()
t.join()
print(t.result, t.name)


class Direct(threading.Thread):
    def run(self):
        print("in", threading.current_thread().name)


d = Direct(name="direct")
d.run()
d.start()
d.join()
