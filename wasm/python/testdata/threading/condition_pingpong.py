"""Two threads take turns with a Condition."""
import threading

cond = threading.Condition()
turn = "ping"


def play(me, other):
    global turn
    for i in range(3):
        with cond:
            cond.wait_for(lambda: turn == me)
            print(me, i)
            turn = other
            cond.notify()


threads = [threading.Thread(target=play, args=a) for a in (("ping", "pong"), ("pong", "ping"))]
for t in threads:
    t.start()
for t in threads:
    t.join()
