"""A suspended greenlet that is dropped gets GreenletExit."""
from greenlet import GreenletExit, getcurrent, greenlet


def run(name):
    try:
        main.switch()
    except GreenletExit:
        print("exit", name, getcurrent().parent is main)
    finally:
        print("finally", name)


main = getcurrent()
g = greenlet(run)
g.switch("deleted")
del g
print("after del")
g = greenlet(run)
g.switch("replaced")
g = None
print("after None")


def local():
    h = greenlet(run)
    h.switch("local")
    print("local ends")


local()
print("after local")
last = greenlet(run)
last.switch("at the end")
print("end")
