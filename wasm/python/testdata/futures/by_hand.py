"""A future's states by hand, and the errors."""
import logging
from concurrent.futures import CancelledError, Future, InvalidStateError

logging.disable()
f = Future()
print(f, f.set_running_or_notify_cancel(), f)
f.set_result(3)
for what in (lambda: f.set_result(4), lambda: f.set_exception(ValueError())):
    try:
        what()
    except InvalidStateError as e:
        print(type(e), str(e).split(":")[0])
g = Future()
g.cancel()
print(g.set_running_or_notify_cancel(), g)
h = Future()
h.set_running_or_notify_cancel()
try:
    h.set_running_or_notify_cancel()
except RuntimeError as e:
    print(e)
print(Future[int])
print(CancelledError.__mro__[1], InvalidStateError.__mro__[1])
