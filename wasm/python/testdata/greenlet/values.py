"""What switch returns: the arguments of the switch back."""
from greenlet import getcurrent, greenlet


def echo(*args, **kwargs):
    print("begun with", args, kwargs)
    while True:
        main.switch()
        args = getcurrent().parent.switch("ready")
        print("got", args)


main = getcurrent()
g = greenlet(echo)
print(g.switch(1, 2, k=3))
for send in (lambda: g.switch(), lambda: g.switch(1), lambda: g.switch(1, 2), lambda: g.switch(a=1), lambda: g.switch(1, a=2), lambda: g.switch((1, 2)), lambda: g.switch(None)):
    print(g.switch(), end=" ")
    print(send())
