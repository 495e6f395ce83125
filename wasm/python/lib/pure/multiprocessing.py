"""Processes, simulated: threads that share nothing but what is copied from one to another (_processes)."""
import os as _os
import queue as _queue
import sys as _sys
import threading as _threading
from _processes import Space as _Space, new_pid as _new_pid, transfer as _transfer
from _thread import _set_pid
from collections import deque as _deque
from itertools import count as _counting, islice as _islice

__path__ = []
__all__ = ["Array", "AuthenticationError", "Barrier", "BoundedSemaphore", "BufferTooShort", "Condition", "Event", "JoinableQueue", "Lock",
           "Manager", "Pipe", "Pool", "Process", "ProcessError", "Queue", "RLock", "Semaphore", "SimpleQueue", "TimeoutError", "Value",
           "active_children", "cpu_count", "current_process", "freeze_support", "get_all_start_methods", "get_context",
           "get_start_method", "parent_process", "set_start_method"]


class ProcessError(Exception):
    pass


class BufferTooShort(ProcessError):
    pass


class TimeoutError(ProcessError):
    pass


class AuthenticationError(ProcessError):
    pass


def _refuse(name):
    raise NotImplementedError(f"multiprocessing.{name} is not supported in the playground")


_here = _threading.local()
_children = []


class BaseProcess:
    """A process: calls target(*args, **kwargs), or its own run(), with copies of everything."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, "group argument must be None for now"
        parent = current_process()
        self._identity = (*parent._identity, parent._next_child())
        self._name = name or f"{type(self).__name__}-{':'.join(map(str, self._identity))}"
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        self._daemonic = parent._daemonic if daemon is None else daemon
        self._parent = parent
        self._parent_pid = _os.getpid()
        self._thread = None
        self._pid = None
        self._exitcode = None
        self._numbers = _counting(1)
        self._next_child = self._numbers.__next__
        self._closed = False

    _shared = True

    def run(self):
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        self._check_closed()
        assert self._thread is None, "cannot start a process twice"
        assert self._parent_pid == _os.getpid(), "can only start a process object created by current process"
        assert not current_process()._daemonic, "daemonic processes are not allowed to have children"
        self._pid = _new_pid()
        self._space = _Space()
        # What a fork would find in the child's copy of this object.
        if self._target is not None:
            self._target, self._args, self._kwargs = self._copied((self._target, self._args, self._kwargs))
        self._thread = _threading.Thread(target=self._bootstrap, name="MainThread", daemon=self._daemonic)
        self._thread.start()
        _children.append(self)

    def _copied(self, call):
        try:
            return _transfer(call, self._space)
        except Exception:
            return call  # a fork has no need to pickle them

    def _bootstrap(self):
        _set_pid(self._pid)
        _here.process = self
        try:
            self.run()
            self._exitcode = 0
        except SystemExit as exc:
            code = exc.code
            if code is None:
                self._exitcode = 0
            elif isinstance(code, int):
                self._exitcode = code & 0xff
            else:
                _sys.stderr.write(f"{code}\n")
                self._exitcode = 1
        except BaseException as exc:
            from _machine import format_exception
            _sys.stderr.write(f"Process {self._name}:\n{format_exception(exc)}")
            self._exitcode = 1

    def _check_closed(self):
        if self._closed:
            raise ValueError("process object is closed")

    def join(self, timeout=None):
        self._check_closed()
        assert self._parent_pid == _os.getpid(), "can only join a child process"
        assert self._thread is not None, "can only join a started process"
        self._thread.join(timeout)
        if self._exitcode is not None and self in _children:
            _children.remove(self)

    def is_alive(self):
        self._check_closed()
        if self is current_process():
            return True
        assert self._parent_pid == _os.getpid(), "can only test a child process"
        return self._thread is not None and self._exitcode is None

    def close(self):
        if self._thread is not None:
            if self._exitcode is None:
                raise ValueError("Cannot close a process while it is still running. You should first call join() or terminate().")
            if self in _children:
                _children.remove(self)
        self._closed = True

    def terminate(self):
        self._check_closed()
        _refuse("Process.terminate")

    def kill(self):
        self._check_closed()
        _refuse("Process.kill")

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        assert isinstance(name, str), "name must be a string"
        self._name = name

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        assert self._thread is None, "process has already started"
        self._daemonic = daemonic

    @property
    def pid(self):
        self._check_closed()
        return _os.getpid() if self is current_process() else self._pid

    ident = pid

    @property
    def exitcode(self):
        self._check_closed()
        return None if self is current_process() else self._exitcode

    @property
    def sentinel(self):
        _refuse("Process.sentinel")

    def __repr__(self):
        state = "initial"
        if self is current_process():
            state = "started"
        elif self._closed:
            state = "closed"
        elif self._exitcode is not None:
            state = f"stopped exitcode={self._exitcode}"
        elif self._thread is not None:
            state = "started"
        parts = [f"name={self._name!r}"]
        if self._pid is not None:
            parts.append(f"pid={self._pid}")
        if self._parent_pid is not None:
            parts.append(f"parent={self._parent_pid}")
        parts.append(state)
        if self._daemonic:
            parts.append("daemon")
        return f"<{type(self).__name__} {' '.join(parts)}>"


class Process(BaseProcess):
    pass


class _MainProcess(BaseProcess):

    def __init__(self):
        self._identity = ()
        self._name = "MainProcess"
        self._daemonic = False
        self._parent = self._parent_pid = self._thread = self._exitcode = self._pid = None
        self._numbers = _counting(1)
        self._next_child = self._numbers.__next__
        self._closed = False


_main_process = _MainProcess()


def current_process():
    return getattr(_here, "process", _main_process)


def parent_process():
    return current_process()._parent


def active_children():
    for child in list(_children):
        if child._exitcode is not None:
            _children.remove(child)
    return list(_children)


def cpu_count():
    return _os.cpu_count()


def freeze_support():
    pass


def get_all_start_methods():
    return ["fork", "spawn", "forkserver"]


def get_start_method(allow_none=False):
    return "fork"


def set_start_method(method, force=False):
    if method not in ("fork", None):
        if method not in get_all_start_methods():
            raise ValueError(f"cannot find context for {method!r}")
        _refuse(f"set_start_method({method!r})")


def get_context(method=None):
    set_start_method(method)
    return _sys.modules[__name__]


# What processes share.

def _space():
    return getattr(current_process(), "_space", None)


class _Shared:
    _shared = True


class Queue(_Shared):
    """A queue whose items are copies."""

    def __init__(self, maxsize=0, *, ctx=None):
        self._items = _queue.Queue(maxsize)
        self._closed = False

    def put(self, obj, block=True, timeout=None):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        try:
            copy = _transfer(obj)
        except Exception as exc:  # the feeder thread of a real queue reports it and drops the item
            from _machine import format_exception
            _sys.stderr.write(format_exception(exc))
            return
        self._items.put(copy, block, timeout)

    def get(self, block=True, timeout=None):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        return _transfer(self._items.get(block, timeout), _space())

    def put_nowait(self, obj):
        self.put(obj, False)

    def get_nowait(self):
        return self.get(False)

    def qsize(self):
        return self._items.qsize()

    def empty(self):
        return self._items.empty()

    def full(self):
        return self._items.full()

    def close(self):
        self._closed = True

    def join_thread(self):
        pass

    cancel_join_thread = join_thread


class JoinableQueue(Queue):

    def task_done(self):
        self._items.task_done()

    def join(self):
        self._items.join()


class SimpleQueue(_Shared):

    def __init__(self, *, ctx=None):
        self._items = _queue.SimpleQueue()

    def put(self, obj):
        self._items.put(_transfer(obj))

    def get(self):
        return _transfer(self._items.get(), _space())

    def empty(self):
        return self._items.empty()

    def close(self):
        pass


class Lock(_Shared):

    def __init__(self, *, ctx=None):
        self._lock = self._make()
        self.acquire = self._acquire

    _make = staticmethod(_threading.Lock)

    def _acquire(self, block=True, timeout=None):
        if not block:
            return self._lock.acquire(False)
        return self._lock.acquire(True, -1 if timeout is None else max(timeout, 0))

    def release(self):
        self._lock.release()

    def __enter__(self):
        return self._lock.acquire()

    def __exit__(self, *args):
        self._lock.release()

    def locked(self):
        return self._lock.locked()


class RLock(Lock):
    _make = staticmethod(_threading.RLock)

    def _is_owned(self):
        return self._lock._is_owned()

    def _release_save(self):
        return self._lock._release_save()

    def _acquire_restore(self, state):
        self._lock._acquire_restore(state)


class Event(_threading.Event):
    _shared = True


class Condition(_threading.Condition):
    _shared = True


class Semaphore(_threading.Semaphore):
    _shared = True

    def get_value(self):
        return self._value


class BoundedSemaphore(_threading.BoundedSemaphore):
    _shared = True

    def get_value(self):
        return self._value


class Barrier(_threading.Barrier):
    _shared = True


_FLOATS = "fd"
_CODES = "cbBhHiIlLqQ" + _FLOATS


class Value(_Shared):
    """A number that processes share, with a lock."""

    def __init__(self, typecode_or_type, *args, lock=True):
        if typecode_or_type not in tuple(_CODES):
            _refuse("Value of a type that is not a letter")
        self._code = typecode_or_type
        self._lock = RLock() if lock is True else lock
        self._value = 0.0 if self._code in _FLOATS else 0
        if args:
            self.value = args[0]

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, value):
        if self._code in _FLOATS:
            self._value = float(value)
        elif not isinstance(value, int):
            raise TypeError(f"an integer is required (got type {type(value).__name__})")
        else:
            self._value = value

    def get_lock(self):
        return self._lock

    def get_obj(self):
        return self

    def acquire(self, *args):
        return self._lock.acquire(*args)

    def release(self):
        self._lock.release()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        self._lock.release()

    def __repr__(self):
        names = {"i": "c_int", "d": "c_double", "f": "c_float", "l": "c_long", "q": "c_long", "b": "c_byte", "h": "c_short"}
        return f"<Synchronized wrapper for {names.get(self._code, self._code)}({self._value})>"


class Array(_Shared):
    """Numbers that processes share, with a lock."""

    def __init__(self, typecode_or_type, size_or_initializer, *, lock=True):
        if typecode_or_type not in tuple(_CODES):
            _refuse("Array of a type that is not a letter")
        self._kind = float if typecode_or_type in _FLOATS else int
        self._items = [self._kind()] * size_or_initializer if isinstance(size_or_initializer, int) else [self._kind(x) for x in size_or_initializer]
        self._lock = RLock() if lock is True else lock

    def __len__(self):
        return len(self._items)

    def __getitem__(self, i):
        return self._items[i]

    def __setitem__(self, i, value):
        self._items[i] = [self._kind(x) for x in value] if isinstance(i, slice) else self._kind(value)

    def __iter__(self):
        return iter(self._items)

    def get_lock(self):
        return self._lock

    def get_obj(self):
        return self

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        self._lock.release()


RawValue, RawArray = Value, Array


class _Connection(_Shared):
    """An end of a pipe."""

    def __init__(self, reads, writes):
        self._reads, self._writes = reads, writes
        self.readable, self.writable = reads is not None, writes is not None
        self.closed = False

    def _check(self, able, what):
        if self.closed:
            raise OSError("handle is closed")
        if not able:
            raise OSError(f"connection is {what}-only")

    def send(self, obj):
        self._check(self.writable, "read")
        copy = _transfer(obj)
        with self._writes.cond:
            self._writes.items.append(copy)
            self._writes.cond.notify()

    def recv(self):
        self._check(self.readable, "write")
        with self._reads.cond:
            self._reads.cond.wait_for(lambda: self._reads.items or self._reads.ended)
            if not self._reads.items:
                raise EOFError
            return _transfer(self._reads.items.popleft(), _space())

    def poll(self, timeout=0.0):
        self._check(self.readable, "write")
        with self._reads.cond:
            return bool(self._reads.cond.wait_for(lambda: self._reads.items or self._reads.ended, timeout))

    def close(self):
        self.closed = True

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


class _Stream:
    """One direction of a pipe. Its end is not seen: every process has copies of both ends until it closes them."""

    def __init__(self):
        self.items = _deque()
        self.cond = _threading.Condition()
        self.ended = False


def Pipe(duplex=True):
    a, b = _Stream(), _Stream()
    if duplex:
        return _Connection(a, b), _Connection(b, a)
    return _Connection(a, None), _Connection(None, a)


def _proxied(kind):
    class Proxy(kind):
        _shared = True

        def __repr__(self):
            return kind.__repr__(self)

    Proxy.__name__ = f"{kind.__name__.capitalize()}Proxy"
    return Proxy


class _Namespace:
    _shared = True

    def __init__(self, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        return f"Namespace({', '.join(sorted(f'{k}={v!r}' for k, v in self.__dict__.items()))})"


class _SyncManager:
    """Makes objects that processes share."""

    def __init__(self):
        self.list, self.dict, self.Namespace = _proxied(list), _proxied(dict), _Namespace
        self.Queue, self.JoinableQueue, self.Event, self.Lock, self.RLock = Queue, JoinableQueue, Event, Lock, RLock
        self.Condition, self.Semaphore, self.BoundedSemaphore, self.Barrier, self.Value = Condition, Semaphore, BoundedSemaphore, Barrier, Value

    def shutdown(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.shutdown()


def Manager():
    return _SyncManager()


# Pools.

class AsyncResult:
    """The result of a call in a pool, now or later."""

    def __init__(self, future, join, callback, error_callback):
        self._future, self._join = future, join

        def settled(f):
            error = f.exception()
            if error is None and callback:
                callback(self._join(f.result()))
            elif error is not None and error_callback:
                error_callback(error)

        future.add_done_callback(settled)

    def get(self, timeout=None):
        import concurrent.futures as futures
        try:
            result = self._future.result(timeout)
        except futures.TimeoutError:
            if not self._future.done():
                raise TimeoutError from None
            raise
        return self._join(result)

    def wait(self, timeout=None):
        import concurrent.futures as futures
        futures.wait([self._future], timeout)

    def ready(self):
        return self._future.done()

    def successful(self):
        if not self.ready():
            raise ValueError(f"{self!r} not ready")
        return self._future.exception() is None


class Pool:
    """A number of worker processes."""

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        from concurrent.futures import process
        processes = _os.process_cpu_count() or 1 if processes is None else processes
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._processes = processes
        self._executor = process.ProcessPoolExecutor(processes, None, _begin_worker, (initializer, initargs, _Numbers()))
        self._state = "RUN"

    def _check_running(self):
        if self._state != "RUN":
            raise ValueError("Pool not running")

    def _submit(self, fn, args, kwds):
        self._check_running()
        return self._executor.submit(fn, *args, **kwds)

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        return AsyncResult(self._submit(func, args, kwds), lambda x: x, callback, error_callback)

    def map(self, func, iterable, chunksize=None):
        return self.map_async(func, iterable, chunksize).get()

    def starmap(self, func, iterable, chunksize=None):
        return self.starmap_async(func, iterable, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, False, iterable, chunksize, callback, error_callback)

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, True, iterable, chunksize, callback, error_callback)

    def _map_async(self, func, star, iterable, chunksize, callback, error_callback):
        from concurrent.futures import Future
        self._check_running()
        items = list(iterable)
        if chunksize is None:
            chunksize, extra = divmod(len(items), self._processes * 4)
            chunksize += bool(extra)
        chunks = [self._submit(_run_chunk, (func, star, items[i:i + chunksize]), {}) for i in range(0, len(items), chunksize or 1)]
        all_done = Future()
        left = [len(chunks)]

        def settled(f):
            if all_done.done():
                return
            left[0] -= 1
            if f.exception() is not None:
                all_done.set_exception(f.exception())
            elif not left[0]:
                all_done.set_result([x for c in chunks for x in c.result()])

        for chunk in chunks:
            chunk.add_done_callback(settled)
        if not chunks:
            all_done.set_result([])
        return AsyncResult(all_done, lambda x: x, callback, error_callback)

    def imap(self, func, iterable, chunksize=1):
        self._check_running()
        futures = [self._submit(_run_chunk, (func, False, chunk), {}) for chunk in _chunked(iterable, chunksize)]
        return (x for f in futures for x in f.result())

    def imap_unordered(self, func, iterable, chunksize=1):
        from concurrent.futures import as_completed
        self._check_running()
        futures = [self._submit(_run_chunk, (func, False, chunk), {}) for chunk in _chunked(iterable, chunksize)]
        return (x for f in as_completed(futures) for x in f.result())

    def close(self):
        if self._state == "RUN":
            self._state = "CLOSE"
            self._executor.shutdown(wait=False)

    def terminate(self):
        self._state = "TERMINATE"
        self._executor.shutdown(wait=False, cancel_futures=True)

    def join(self):
        if self._state == "RUN":
            raise ValueError("Pool is still running")
        self._executor.shutdown()

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, *args):
        self.terminate()


def _chunked(iterable, size):
    if size < 1:
        raise ValueError(f"Chunksize must be 1+, not {size}")
    items = iter(iterable)
    return iter(lambda: list(_islice(items, size)), [])


def _run_chunk(func, star, items):
    return [func(*item) if star else func(item) for item in items]


class _Numbers(_Shared):
    """Numbers the workers of a pool."""

    def __init__(self):
        self.next = _counting(1).__next__


class _Worker(BaseProcess):
    """The process that a pool's worker finds itself in."""


def _begin_worker(initializer, initargs, number):
    me = _Worker.__new__(_Worker)
    _MainProcess.__init__(me)
    me._name = f"ForkPoolWorker-{number.next()}"
    me._parent = _main_process
    me._daemonic = True
    _here.process = me
    if initializer is not None:
        initializer(*initargs)
