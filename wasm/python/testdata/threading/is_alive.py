"""is_alive, join with a timeout."""
import threading
import time

t = threading.Thread(target=time.sleep, args=(0.3,))
print(t.is_alive(), t.ident, t.native_id)
t.start()
print(t.is_alive(), t.ident is not None, t.native_id is not None)
print(t.join(0.05), t.is_alive())
print(t.join(timeout=0), t.is_alive())
print(t.join(-1), t.is_alive())
t.join()
print(t.is_alive())
print(threading.main_thread().is_alive())
