"""threading.excepthook can be replaced."""
import re
import threading


def hook(args):
    print("hook:", args.exc_type.__name__, args.exc_value, args.exc_traceback is not None, args.thread.name)
    print(len(args), re.sub(r"\d{4,}|0x\w+", "N", repr(args)).split("exc_traceback")[0])


def fails():
    raise LookupError("lost")


threading.excepthook = hook
t = threading.Thread(target=fails, name="fails")
t.start()
t.join()
threading.excepthook = threading.__excepthook__
t = threading.Thread(target=fails, name="fails again")
t.start()
t.join()
