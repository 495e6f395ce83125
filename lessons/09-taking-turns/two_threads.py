import queue
import threading

LAST = 5  # @param {type:"slider", min:1, max:12}

made, said = queue.Queue(), queue.Queue()


def consumer():
    r = "ready"
    while True:
        said.put(r)
        n = made.get()
        if n is None:
            return
        print(f"          consumer: got {n}")
        r = f"{n} tasted fine"


def producer():
    print("producer: heard", said.get())
    for n in range(1, LAST + 1):
        print(f"producer: made {n}")
        made.put(n)
        r = said.get()
        print("producer: heard", r)
    made.put(None)


threads = [threading.Thread(target=consumer), threading.Thread(target=producer)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
