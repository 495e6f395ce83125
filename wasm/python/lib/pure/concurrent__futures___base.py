"""Futures, and what all executors have in common."""
import logging
import threading
from collections import namedtuple
from time import monotonic as _now
from types import GenericAlias as _GenericAlias

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"
PENDING = "PENDING"
RUNNING = "RUNNING"
CANCELLED = "CANCELLED"
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"
_WORDS = {PENDING: "pending", RUNNING: "running", CANCELLED: "cancelled", CANCELLED_AND_NOTIFIED: "cancelled", FINISHED: "finished"}

LOGGER = logging.getLogger("concurrent.futures")


class Error(Exception):
    """What is wrong with a future, not with its call."""


class CancelledError(Error):
    pass


TimeoutError = TimeoutError


class InvalidStateError(Error):
    pass


class BrokenExecutor(RuntimeError):
    """An executor cannot go on."""


class Future:
    """The result of a call that an executor makes, now or later."""

    def __init__(self):
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        # Functions that wait() and as_completed() want called when a worker is done with the future.
        self._watchers = []
        self._done_callbacks = []
        # The thread that makes the call, for reports of deadlocks.
        self._worker = None

    def __repr__(self):
        with self._condition:
            text = f"<{type(self).__name__} at {id(self):#x} state={_WORDS[self._state]}"
            if self._state == FINISHED:
                if self._exception:
                    text += f" raised {type(self._exception).__name__}"
                else:
                    text += f" returned {type(self._result).__name__}"
            return text + ">"

    def cancel(self):
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state != PENDING:
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._call_back()
        return True

    def cancelled(self):
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        with self._condition:
            return self._state == RUNNING

    def done(self):
        with self._condition:
            return self._is_done()

    def _is_done(self):
        return self._state not in (PENDING, RUNNING)

    def _call_back(self):
        for fn in self._done_callbacks:
            self._call_one(fn)

    def _call_one(self, fn):
        try:
            fn(self)
        except Exception:
            LOGGER.exception("exception calling callback for %r", self)

    def add_done_callback(self, fn):
        with self._condition:
            if not self._is_done():
                self._done_callbacks.append(fn)
                return
        self._call_one(fn)

    def _await(self, timeout):
        """Waits for the end; the condition is held."""
        if not self._is_done():
            self._condition.wait(timeout)
        if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
            raise CancelledError()
        if self._state != FINISHED:
            raise TimeoutError()

    def result(self, timeout=None):
        with self._condition:
            self._await(timeout)
            if self._exception:
                try:
                    raise self._exception
                finally:
                    self = None
            return self._result

    def exception(self, timeout=None):
        with self._condition:
            self._await(timeout)
            return self._exception

    # What executors use.

    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                self._tell_watchers()
                return False
            if self._state == PENDING:
                self._state = RUNNING
                self._worker = threading.current_thread()
                return True
            LOGGER.critical("Future %s in unexpected state: %s", id(self), self._state)
            raise RuntimeError("Future in unexpected state")

    def _tell_watchers(self):
        for watcher in self._watchers:
            watcher(self)

    def _finish(self, result, exception):
        with self._condition:
            if self._is_done():
                raise InvalidStateError(f"{self._state}: {self!r}")
            self._result = result
            self._exception = exception
            self._state = FINISHED
            self._worker = None
            self._tell_watchers()
            self._condition.notify_all()
        self._call_back()

    def set_result(self, result):
        self._finish(result, None)

    def set_exception(self, exception):
        self._finish(None, exception)

    __class_getitem__ = classmethod(_GenericAlias)


def _settled(future):
    """Whether watchers have been, or would have been, told of the future's end."""
    return future._state in (CANCELLED_AND_NOTIFIED, FINISHED)


def _watch(futures, watcher):
    """Calls watcher(future) for each of the futures when it is settled, or at once."""
    for future in futures:
        with future._condition:
            if _settled(future):
                watcher(future)
            else:
                future._watchers.append(watcher)


def _unwatch(futures, watcher):
    for future in futures:
        with future._condition:
            if watcher in future._watchers:
                future._watchers.remove(watcher)


def as_completed(fs, timeout=None):
    """Yields each of the futures when it is done."""
    end = None if timeout is None else timeout + _now()
    fs = list(dict.fromkeys(fs))
    pending = set(fs)
    arrived = []
    event = threading.Event()

    def arrive(future):
        arrived.append(future)
        event.set()

    _watch(fs, arrive)
    # A watcher that is left behind does no harm. Without a finally the machine need not watch over the generator's end.
    while pending:
        while arrived:
            future = arrived.pop(0)
            pending.remove(future)
            yield future
            del future
        if not pending:
            break
        left = None
        if end is not None and (left := end - _now()) <= 0:
            raise TimeoutError(f"{len(pending)} (of {len(fs)}) futures unfinished")
        event.wait(left)
        event.clear()


DoneAndNotDoneFutures = namedtuple("DoneAndNotDoneFutures", "done not_done")


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Waits until the futures are done, or the first of them is, or the first has failed."""
    fs = set(fs)
    done = {f for f in fs if _settled(f)}
    waiting_for = fs - done
    if return_when == FIRST_COMPLETED and done:
        return DoneAndNotDoneFutures(done, waiting_for)
    if return_when == FIRST_EXCEPTION and any(not f.cancelled() and f.exception() is not None for f in done):
        return DoneAndNotDoneFutures(done, waiting_for)
    if not waiting_for:
        return DoneAndNotDoneFutures(done, waiting_for)
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return condition: {return_when!r}")
    event = threading.Event()
    arrived = []

    def arrive(future):
        arrived.append(future)
        failed = future._state == FINISHED and future._exception is not None
        if len(arrived) == len(waiting_for) or return_when == FIRST_COMPLETED or return_when == FIRST_EXCEPTION and failed:
            event.set()

    _watch(waiting_for, arrive)
    event.wait(timeout)
    _unwatch(waiting_for, arrive)
    done.update(arrived)
    return DoneAndNotDoneFutures(done, fs - done)


def _take_result(future, timeout=None):
    try:
        return future.result(timeout)
    finally:
        future.cancel()


class Executor:
    """Makes calls somewhere else."""

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        end = None if timeout is None else timeout + _now()
        futures = [self.submit(fn, *args) for args in zip(*iterables)]
        futures.reverse()

        def results():
            try:
                while futures:
                    if end is None:
                        yield _take_result(futures.pop())
                    else:
                        yield _take_result(futures.pop(), end - _now())
            finally:
                for future in futures:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, kind, exc, tb):
        self.shutdown(wait=True)
        return False
