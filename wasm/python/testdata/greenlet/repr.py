"""reprs."""
import re
from greenlet import getcurrent, greenlet


def show(x):
    print(re.sub(r"0x\w+", "0x", repr(x)))


g = greenlet(lambda: (show(g), show(main), main.switch()))
main = getcurrent()
show(g)
show(main)
g.switch()
show(g)
g.switch()
show(g)


class Mine(greenlet):
    pass


show(Mine())
show(greenlet)
