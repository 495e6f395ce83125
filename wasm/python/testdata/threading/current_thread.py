"""current_thread in threads and in a subclass."""
import threading


class Named(threading.Thread):
    def run(self):
        print(threading.current_thread() is self, threading.current_thread() is threading.main_thread())


t = Named()
t.start()
t.join()
print(threading.current_thread() is threading.main_thread())
print(type(threading.main_thread()).__name__, threading.main_thread().daemon)
