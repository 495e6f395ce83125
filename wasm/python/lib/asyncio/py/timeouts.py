"""Timeouts as asynchronous context managers."""

from _asyncio import CancelledError, current_task, get_running_loop

__all__ = ("Timeout", "timeout", "timeout_at")


class Timeout:
    """Cancels the task that entered it when its deadline passes, and turns that cancellation into TimeoutError."""

    def __init__(self, when):
        self._state = "created"
        self._timer = None
        self._task = None
        self._when = when

    def when(self):
        return self._when

    def reschedule(self, when):
        if self._state == "created":
            raise RuntimeError("Timeout has not been entered")
        if self._state != "active":
            raise RuntimeError(f"Cannot change state of {self._state} Timeout")
        self._when = when
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if when is None:
            return
        loop = get_running_loop()
        if when <= loop.time():
            self._timer = loop.call_soon(self._on_timeout)
        else:
            self._timer = loop.call_at(when, self._on_timeout)

    def expired(self):
        return self._state in ("expiring", "expired")

    def __repr__(self):
        shown = ""
        if self._state == "active":
            when = None if self._when is None else round(self._when, 3)
            shown = f" when={when}"
        return f"<Timeout [{self._state}]{shown}>"

    async def __aenter__(self):
        if self._state != "created":
            raise RuntimeError("Timeout has already been entered")
        task = current_task()
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state = "active"
        self._task = task
        self._requests = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, kind, exc, tb):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._state == "active":
            self._state = "finished"
            return None
        self._state = "expired"
        if self._task.uncancel() > self._requests or kind is None:
            return None
        if issubclass(kind, CancelledError):
            raise TimeoutError from exc
        if exc is not None:
            _put_timeout_in_chain(exc)
            if isinstance(exc, ExceptionGroup):
                for member in exc.exceptions:
                    _put_timeout_in_chain(member)
        return None

    def _on_timeout(self):
        self._task.cancel()
        self._state = "expiring"
        self._timer = None


def _put_timeout_in_chain(exc):
    """The cancellation that led to exc shows as the cause of a TimeoutError between the two."""
    while (inner := exc.__context__) is not None:
        if isinstance(inner, CancelledError):
            late = TimeoutError()
            late.__cause__ = late.__context__ = inner
            exc.__context__ = late
            return
        exc = inner


def timeout(delay):
    loop = get_running_loop()
    return Timeout(None if delay is None else loop.time() + delay)


def timeout_at(when):
    return Timeout(when)
