import threading, time

class Loud:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("gone:", self.name)

mine = Loud("main's")
shared = Loud("shared")

def run(held):
    own = Loud("thread's")
    box = [own]
    while True:
        time.sleep(1)
        mine.name

threading.Thread(target=run, args=(shared,), daemon=True).start()
time.sleep(2.5)
print("main is over")
