"""Events come by time, then priority, then entry."""
import sched
import time

s = sched.scheduler(time.monotonic, time.sleep)


def note(*args, **kwargs):
    print(time.monotonic(), args, kwargs)


s.enter(2, 1, note, ("two",))
s.enter(1, 2, note, argument=("one, later",))
s.enter(1, 1, note, ("one, first",), {"k": 1})
e = s.enter(3, 1, note)
print(len(s.queue), s.empty(), [ev.priority for ev in s.queue])
s.cancel(e)
try:
    s.cancel(e)
except ValueError as err:
    print("ValueError")
print(s.run(blocking=False))
print(s.run())
print(s.empty(), s.queue)
s.enterabs(10, 1, note, ("ten",))
s.enter(0, 1, note, ("now",))
print(s.run(False))
s.run()
