"""A greenlet belongs to its thread."""
import threading
from greenlet import error, getcurrent, greenlet

main = getcurrent()
g = greenlet(lambda: main.switch("suspended"))
g.switch()


def other():
    mine = getcurrent()
    print(mine is main, mine.parent)
    for target in (main, g):
        try:
            target.switch()
        except error as e:
            print(e)
    print(greenlet(lambda: getcurrent().parent is mine).switch())
    try:
        greenlet(print).parent = main
    except ValueError as e:
        print(e)
    global left
    left = mine


t = threading.Thread(target=other)
t.start()
t.join()
try:
    left.switch()
except error as e:
    print(e)
