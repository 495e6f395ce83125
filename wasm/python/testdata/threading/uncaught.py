"""An exception that leaves a thread is reported; the others go on."""
import threading


def fails():
    raise ValueError("no good")


def deeper():
    try:
        {}["key"]
    except KeyError:
        raise RuntimeError("worse")


class Own(threading.Thread):
    def run(self):
        1 / 0


for t in (threading.Thread(target=fails), threading.Thread(target=deeper, name="named"), Own()):
    t.start()
    t.join()
print("main goes on")
