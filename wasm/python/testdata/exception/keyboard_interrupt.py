try:
    raise KeyboardInterrupt
except Exception:
    print("not an Exception")
except BaseException as e:
    print(repr(e))
raise KeyboardInterrupt("stopped")
