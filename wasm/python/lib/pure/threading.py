"""Threads and what they synchronise with, over the core in _thread."""
import sys as _sys
from collections import deque as _deque
from itertools import count as _counting
from time import monotonic as _now

import _thread
from _machine import format_exception as _format, note_thing as _note
from _thread import (RLock as _RLock, TIMEOUT_MAX, _ExceptHookArgs as ExceptHookArgs, _current_object, _local as local, _make_hook_args,
                     allocate_lock as _allocate_lock, error as ThreadError, get_ident, get_native_id, lock as Lock, stack_size)

__all__ = ["get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX", "Event", "Lock", "RLock",
           "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer", "ThreadError", "setprofile", "settrace",
           "local", "stack_size", "excepthook", "ExceptHookArgs", "gettrace", "getprofile", "setprofile_all_threads",
           "settrace_all_threads", "get_native_id"]


def _refuse(name):
    raise NotImplementedError(f"threading.{name} is not supported in the playground")


def settrace(func):
    _refuse("settrace")


def setprofile(func):
    _refuse("setprofile")


def settrace_all_threads(func):
    _refuse("settrace_all_threads")


def setprofile_all_threads(func):
    _refuse("setprofile_all_threads")


def gettrace():
    return None


def getprofile():
    return None


def _deprecated(old, new):
    from warnings import warn
    warn(f"{old}() is deprecated, {new} instead", DeprecationWarning, stacklevel=2)


def RLock(*args, **kwargs):
    """A lock that the thread which has it may take again."""
    if args or kwargs:
        from warnings import warn
        warn("Passing arguments to RLock is deprecated and will be removed in 3.15", DeprecationWarning, stacklevel=2)
    return _RLock(*args, **kwargs)


class Condition:
    """A lock with a place to wait for notify()."""

    def __init__(self, lock=None):
        if lock is None:
            lock = _RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        # A reentrant lock has its own ways to be given up and taken back whatever its count.
        for name in ("_release_save", "_acquire_restore", "_is_owned"):
            if hasattr(lock, name):
                setattr(self, name, getattr(lock, name))
        # A taken lock for each thread that waits, oldest first; notify() releases it.
        self._waiters = _deque()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, state):
        self._lock.acquire()

    def _is_owned(self):
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        turn = _allocate_lock()
        turn.acquire()
        self._waiters.append(turn)
        _note("condition-wait", self, 0, len(self._waiters))
        state = self._release_save()
        notified = False
        try:
            if timeout is None:
                notified = turn.acquire()
            elif timeout > 0:
                notified = turn.acquire(True, timeout)
            else:
                notified = turn.acquire(False)
            return notified
        finally:
            self._acquire_restore(state)
            if not notified and turn in self._waiters:
                self._waiters.remove(turn)

    def wait_for(self, predicate, timeout=None):
        end = None if timeout is None else _now() + timeout
        while not (result := predicate()):
            left = None
            if end is not None and (left := end - _now()) <= 0:
                break
            self.wait(left)
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        _note("condition-notify", self, 0, min(n, len(self._waiters)))
        while n > 0 and self._waiters:
            self._waiters.popleft().release()
            n -= 1

    def notify_all(self):
        self.notify(len(self._waiters))

    def notifyAll(self):
        _deprecated("notifyAll", "use notify_all()")
        self.notify_all()


def _shown(x, state):
    kind = type(x)
    return f"<{kind.__module__}.{kind.__qualname__} at {id(x):#x}: {state}>"


class Semaphore:
    """A number of places; acquire() waits for a free one."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value
        # Who has taken a place, for reports of deadlocks.
        self._holders = []

    def __repr__(self):
        return _shown(self, f"value={self._value}")

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        end = None if timeout is None else _now() + timeout
        with self._cond:
            while self._value == 0:
                if not blocking:
                    return False
                left = None
                if end is not None and (left := end - _now()) <= 0:
                    return False
                _note("semaphore-wait", self, 0, len(self._cond._waiters) + 1)
                self._cond.wait(left)
            self._value -= 1
            self._holders.append(get_ident())
            _note("semaphore-acquire", self, self._value, len(self._cond._waiters))
            return True

    __enter__ = acquire

    def __exit__(self, kind, exc, tb):
        self.release()

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._give(n)

    def _give(self, n):
        self._value += n
        _note("semaphore-release", self, self._value, len(self._cond._waiters))
        holders, me = self._holders, get_ident()
        for _ in range(min(n, len(holders))):
            holders.remove(me if me in holders else holders[0])
        self._cond.notify(n)


class BoundedSemaphore(Semaphore):
    """A semaphore that knows how many places there are."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        return _shown(self, f"value={self._value}/{self._initial_value}")

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError("Semaphore released too many times")
            self._give(n)


class Event:
    """A flag that threads wait for."""

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        return _shown(self, "set" if self._flag else "unset")

    def is_set(self):
        return self._flag

    def isSet(self):
        _deprecated("isSet", "use is_set()")
        return self._flag

    def set(self):
        with self._cond:
            self._flag = True
            _note("event-set", self, 0, len(self._cond._waiters))
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False
            _note("event-clear", self, 0, 0)

    def wait(self, timeout=None):
        with self._cond:
            if self._flag:
                return True
            _note("event-wait", self, 0, len(self._cond._waiters) + 1)
            return self._cond.wait(timeout)


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    """Lets threads go on once so many of them have arrived."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._cond = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._count = 0
        # "filling"; "draining" until all have left; "resetting", the same with an error; "broken".
        self._phase = "filling"

    def __repr__(self):
        return _shown(self, "broken" if self.broken else f"waiters={self.n_waiting}/{self.parties}")

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            while self._phase in ("draining", "resetting"):
                self._cond.wait()
            if self._phase == "broken":
                raise BrokenBarrierError
            place = self._count
            self._count += 1
            _note("barrier-wait", self, self._count, self._parties)
            try:
                if self._count == self._parties:
                    self._open()
                else:
                    self._stay(timeout)
                return place
            finally:
                self._count -= 1
                if self._count == 0 and self._phase in ("draining", "resetting"):
                    self._enter("filling")

    def _enter(self, phase):
        self._phase = phase
        self._cond.notify_all()

    def _open(self):
        try:
            if self._action:
                self._action()
        except:
            self._enter("broken")
            raise
        _note("barrier-release", self, 0, self._parties)
        self._enter("draining")

    def _stay(self, timeout):
        if not self._cond.wait_for(lambda: self._phase != "filling", timeout):
            self._enter("broken")
        if self._phase != "draining":
            raise BrokenBarrierError

    def reset(self):
        with self._cond:
            _note("barrier-reset", self, 0, -1)
            self._enter("resetting" if self._count else "filling")

    def abort(self):
        with self._cond:
            _note("barrier-abort", self, 0, -1)
            self._enter("broken")

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._phase == "filling" else 0

    @property
    def broken(self):
        return self._phase == "broken"


_number = _counting(1).__next__
# Threads that run, by identifier, and those that have been started and do not run yet.
_active = {}
_limbo = {}


class Thread:
    """A thread: calls target(*args, **kwargs), or its own run()."""

    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if name:
            name = str(name)
        else:
            name = f"Thread-{_number()}"
            if target is not None and hasattr(target, "__name__"):
                name += f" ({target.__name__})"
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._native_id = None
        self._handle = _thread._ThreadHandle()
        self._started = Event()
        self._initialized = True

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        state = "initial"
        if self._handle.is_done():
            state = "stopped"
        elif self._started.is_set():
            state = "started"
        if self._daemonic:
            state += " daemon"
        if self._ident is not None:
            state += f" {self._ident}"
        return f"<{type(self).__name__}({self._name}, {state})>"

    def start(self):
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._started.is_set():
            raise RuntimeError("threads can only be started once")
        _limbo[self] = self
        try:
            _thread.start_joinable_thread(self._begin, self._handle, self._daemonic)
        except Exception:
            del _limbo[self]
            raise
        self._started.wait()

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _begin(self):
        _thread._set_object(self)
        self._settle()
        self._started.set()
        del _limbo[self]
        try:
            self.run()
        except:
            _report(self)
        finally:
            del _active[self._ident]

    def _settle(self):
        self._ident = get_ident()
        self._native_id = get_native_id()
        _active[self._ident] = self

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if not self._started.is_set():
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        self._handle.join(None if timeout is None else max(timeout, 0))

    @property
    def name(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._name

    @name.setter
    def name(self, name):
        assert self._initialized, "Thread.__init__() not called"
        self._name = str(name)

    @property
    def ident(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._ident

    @property
    def native_id(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._native_id

    def is_alive(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._started.is_set() and not self._handle.is_done()

    @property
    def daemon(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._started.is_set():
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        _deprecated("isDaemon", "get the daemon attribute")
        return self.daemon

    def setDaemon(self, daemonic):
        _deprecated("setDaemon", "set the daemon attribute")
        self.daemon = daemonic

    def getName(self):
        _deprecated("getName", "get the name attribute")
        return self.name

    def setName(self, name):
        _deprecated("setName", "set the name attribute")
        self.name = name


def excepthook(args, /):
    """Reports the exception that has ended a thread; a program may put its own function in its place."""
    if args.exc_type is SystemExit:
        return
    stderr = _sys.stderr
    if stderr is None:
        return
    name = get_ident() if args.thread is None else args.thread.name
    stderr.write(f"Exception in thread {name}:\n{_format(args.exc_value)}")


__excepthook__ = excepthook


def _report(thread):
    try:
        (excepthook or __excepthook__)(_make_hook_args([*_sys.exc_info(), thread]))
    except Exception as exc:
        exc.__suppress_context__ = True
        if _sys.stderr is not None:
            _sys.stderr.write("Exception in threading.excepthook:\n" + _format(exc))


class Timer(Thread):
    """Calls a function after some seconds, unless it is cancelled before."""

    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):

    def __init__(self):
        Thread.__init__(self, name="MainThread", daemon=False)
        self._started.set()
        self._settle()
        _thread._set_main_object(self, self._handle)


class _DummyThread(Thread):
    """A thread that was not started by this module."""

    def __init__(self):
        Thread.__init__(self, name=f"Dummy-{_number()}", daemon=True)
        self._started.set()
        self._settle()
        _thread._set_object(self)

    def join(self, timeout=None):
        raise RuntimeError("cannot join a dummy thread")


def current_thread():
    return _current_object() or _DummyThread()


def currentThread():
    _deprecated("currentThread", "use current_thread()")
    return current_thread()


def main_thread():
    return _main_thread


def enumerate():
    return [*_active.values(), *_limbo.values()]


def active_count():
    return len(_active) + len(_limbo)


def activeCount():
    _deprecated("activeCount", "use active_count()")
    return active_count()


_at_exit = []
_shutting_down = False


def _register_atexit(func, *args, **kwargs):
    """Calls func when the program ends, before its threads are waited for; the last registered comes first."""
    if _shutting_down:
        raise RuntimeError("can't register atexit after shutdown")
    _at_exit.append((func, args, kwargs))


def _shutdown():
    global _shutting_down
    _shutting_down = True
    for func, args, kwargs in reversed(_at_exit):
        func(*args, **kwargs)
    _main_thread._handle._set_done()
    _thread._shutdown()


_main_thread = _MainThread()
_thread._set_shutdown(_shutdown)
