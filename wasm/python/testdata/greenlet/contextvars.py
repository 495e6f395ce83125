"""Each greenlet has its own context, empty at first."""
import contextvars
from greenlet import getcurrent, greenlet

v = contextvars.ContextVar("v", default="default")


def run():
    print(v.get())
    v.set("greenlet's")
    main.switch()
    print(v.get())


main = getcurrent()
v.set("main's")
g = greenlet(run)
print(g.gr_context)
g.switch()
print(v.get(), g.gr_context[v])
g.switch()
print(v.get(), g.gr_context)
