import threading, time
a, b = threading.Lock(), threading.Lock()
def work(first, second):
    with first:
        time.sleep(1)
        with second:
            print("never")
threading.Thread(target=work, args=(a, b), name="left").start()
threading.Thread(target=work, args=(b, a), name="right").start()
