import threading, time

class Loud:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("gone:", self.name)

mine = Loud("main's")
t = threading.Thread(target=time.sleep, args=(9,), daemon=True)
t.start()
print("main is over")
