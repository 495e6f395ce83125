"""dead, truth, gr_frame and run in each state."""
from greenlet import getcurrent, greenlet


def run():
    here = getcurrent()
    print(here is g, here.dead, bool(here), here.gr_frame)
    main.switch()


main = getcurrent()
g = greenlet(run)
print(g.dead, bool(g), g.gr_frame, g.run is run)
g.switch()
print(g.dead, bool(g), g.gr_frame.f_code.co_name, g.gr_frame.f_lineno)
try:
    g.run
except AttributeError as e:
    print("AttributeError", e)
try:
    g.run = print
except AttributeError as e:
    print("AttributeError", e)
g.switch()
print(g.dead, bool(g), g.gr_frame)
print(bool(main), main.dead)
