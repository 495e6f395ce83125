"""threading.local: each thread sees its own attributes."""
import threading

data = threading.local()
data.x = 1


def work(n):
    print(n, hasattr(data, "x"))
    try:
        data.x
    except AttributeError as e:
        print(e)
    data.x = n
    data.y = n * n
    print(n, sorted(data.__dict__.items()))


for n in (2, 3):
    t = threading.Thread(target=work, args=(n,))
    t.start()
    t.join()
print(data.x, data.__dict__)
del data.x
print(hasattr(data, "x"))
try:
    threading.local(1)
except TypeError as e:
    print(e)
try:
    data.__dict__ = {}
except AttributeError as e:
    print(e)
