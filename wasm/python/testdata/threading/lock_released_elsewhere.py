"""A Lock may be released by another thread; an RLock may not."""
import threading

lock = threading.Lock()
lock.acquire()
t = threading.Thread(target=lock.release)
t.start()
t.join()
print(lock.locked())

rlock = threading.RLock()
rlock.acquire()


def release():
    try:
        rlock.release()
    except RuntimeError as e:
        print(e)


t = threading.Thread(target=release)
t.start()
t.join()
rlock.release()
try:
    rlock.release()
except RuntimeError as e:
    print(e)
