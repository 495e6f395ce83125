"""What a thread's repr says in each state."""
import re
import threading


def show(t):
    print(re.sub(r"\d{4,}", "IDENT", repr(t)))


go = threading.Event()
t = threading.Thread(target=go.wait, name="waits")
show(t)
t.start()
show(t)
go.set()
t.join()
show(t)
d = threading.Thread(target=go.wait, daemon=True, name="daemon")
show(d)
d.start()
d.join()
show(d)
show(threading.main_thread())


class Mine(threading.Thread):
    pass


show(Mine(name="mine"))
timer = threading.Timer(0.01, print, ["timer"])
timer.name = "timer"
show(timer)
