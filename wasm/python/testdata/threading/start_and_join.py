"""A thread runs beside the one that started it; join waits for its end."""
import threading


def work(name, count):
    for i in range(count):
        print(name, i)


first = threading.Thread(target=work, args=("first", 3))
second = threading.Thread(target=work, args=("second",), kwargs={"count": 2})
first.start()
first.join()
second.start()
second.join()
print(first.join(), "joined again")
