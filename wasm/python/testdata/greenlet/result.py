"""The result of run goes to the parent; a dead greenlet passes on to its parent."""
from greenlet import greenlet

g = greenlet(lambda x: x * 2)
print(g.switch(21), g.dead, bool(g))
print(g.switch("to the parent"), g.switch(), g.switch(1, 2))
print(greenlet(lambda: None).switch())
