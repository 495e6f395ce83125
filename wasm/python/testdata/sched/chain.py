"""An event enters the next one."""
import sched
import time

s = sched.scheduler()


def tick(n):
    print(n, time.monotonic())
    if n:
        s.enter(0.5, 1, tick, (n - 1,))


s.enter(1, 1, tick, (3,))
s.run()
print(type(s.enter(1, 1, tick)).__name__, sched.__all__)
