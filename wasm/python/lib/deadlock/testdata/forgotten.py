import threading
lock = threading.Lock()
def forgets():
    lock.acquire()
t = threading.Thread(target=forgets, name="forgetful"); t.start(); t.join()
me = threading.main_thread()
def joins(): me.join()
threading.Thread(target=joins, name="joins").start()
with lock: pass
