"""Calls functions at set times, one after the other."""
import heapq as _heapq
import threading as _threading
import time as _time
from collections import namedtuple as _namedtuple
from itertools import count as _counting

__all__ = ["scheduler"]

Event = _namedtuple("Event", "time, priority, sequence, action, argument, kwargs")
_missing = object()


class scheduler:
    """Keeps events in the order of their time, then priority, then entry; run() calls them."""

    def __init__(self, timefunc=_time.monotonic, delayfunc=_time.sleep):
        self._events = []
        self._lock = _threading.RLock()
        self.timefunc = timefunc
        self.delayfunc = delayfunc
        self._number = _counting().__next__

    def enterabs(self, time, priority, action, argument=(), kwargs=_missing):
        event = Event(time, priority, self._number(), action, argument, {} if kwargs is _missing else kwargs)
        with self._lock:
            _heapq.heappush(self._events, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_missing):
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        with self._lock:
            self._events.remove(event)
            _heapq.heapify(self._events)

    def empty(self):
        with self._lock:
            return not self._events

    def run(self, blocking=True):
        while True:
            with self._lock:
                if not self._events:
                    return None
                event = self._events[0]
                left = event.time - self.timefunc()
                if left <= 0:
                    _heapq.heappop(self._events)
            if left > 0:
                if not blocking:
                    return left
                self.delayfunc(left)
                continue
            event.action(*event.argument, **event.kwargs)
            self.delayfunc(0)

    @property
    def queue(self):
        with self._lock:
            return sorted(self._events)
