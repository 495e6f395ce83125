"""The executor that makes its calls in processes: threads that share nothing but what is copied from one to another (_processes)."""
import os
import threading
from concurrent.futures import _base
from concurrent.futures.thread import ThreadPoolExecutor as _ThreadPoolExecutor
from itertools import islice as _islice
from _processes import Space as _Space, new_pid as _new_pid, transfer as _transfer
from _thread import _set_pid
from _machine import format_exception as _format

_here = threading.local()


class BrokenProcessPool(_base.BrokenExecutor):
    pass


class _RemoteTraceback(Exception):
    """What the traceback was in the process that raised an exception."""

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


def _begin(initializer, initargs):
    _set_pid(_new_pid())
    _here.space = _Space()
    if initializer is not None:
        _transfer(initializer, _here.space)(*_transfer(initargs, _here.space))


def _call(fn, args, kwargs):
    fn, args, kwargs = _transfer((fn, args, kwargs), _here.space)
    try:
        return _transfer(fn(*args, **kwargs))
    except BaseException as exc:
        text = _format(exc)
        try:
            copy = _transfer(exc)
        except Exception as failure:
            copy = failure
        copy.__traceback__ = None
        copy.__cause__ = _RemoteTraceback(f'\n"""\n{text}"""')
        raise copy from copy.__cause__


class ProcessPoolExecutor(_base.Executor):
    """Makes calls in up to max_workers processes, which are started when they are needed."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        if max_workers is None:
            max_workers = os.process_cpu_count() or 1
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        if max_tasks_per_child is not None:
            if not isinstance(max_tasks_per_child, int):
                raise TypeError("max_tasks_per_child must be an integer")
            if max_tasks_per_child <= 0:
                raise ValueError("max_tasks_per_child must be >= 1")
            raise NotImplementedError("max_tasks_per_child of a ProcessPoolExecutor is not supported in the playground")
        self._pool = _ThreadPoolExecutor(max_workers, "MainThread", _begin, (initializer, initargs))
        self._pool._broken_error = BrokenProcessPool
        self._max_workers = max_workers

    def submit(self, fn, /, *args, **kwargs):
        try:
            call = _transfer((fn, args, kwargs))
        except Exception as exc:
            if self._pool._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown") from None
            future = _base.Future()
            future.set_running_or_notify_cancel()
            future.set_exception(exc)
            return future
        return self._pool.submit(_call, *call)

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        items = zip(*iterables)
        chunks = iter(lambda: tuple(_islice(items, chunksize)), ())
        results = super().map(_Chunk(fn), chunks, timeout=timeout)

        def flat():
            for chunk in results:
                chunk.reverse()
                while chunk:
                    yield chunk.pop()

        return flat()

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._pool.shutdown(wait, cancel_futures=cancel_futures)


class _Chunk:
    """Several calls in one."""

    def __init__(self, fn):
        self.fn = fn

    def __call__(self, chunk):
        return [self.fn(*args) for args in chunk]

    def __deepcopy__(self, memo):
        return _Chunk(_transfer(self.fn, getattr(_here, "space", None)))
