"""The executor that makes its calls in threads."""
import os
import threading
from concurrent.futures import _base
from itertools import count as _counting
from queue import Empty, SimpleQueue

# Every worker's queue, by its thread; and whether the program is ending.
_queues = {}
_ending = False


def _end_workers():
    global _ending
    _ending = True
    workers = list(_queues.items())
    for _, queue in workers:
        queue.put(None)
    for thread, _ in workers:
        thread.join()


threading._register_atexit(_end_workers)


class _Call:
    """A call to be made, and the future that gets its result."""

    def __init__(self, future, fn, args, kwargs):
        self.future, self.fn, self.args, self.kwargs = future, fn, args, kwargs

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as exc:
            self.future.set_exception(exc)
            self = None
        else:
            self.future.set_result(result)


class BrokenThreadPool(_base.BrokenExecutor):
    """The initializer of a worker has failed."""


class ThreadPoolExecutor(_base.Executor):
    """Makes calls in up to max_workers threads, which are started when they are needed."""

    _broken_error = BrokenThreadPool
    _counter = _counting().__next__

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            max_workers = min(32, (os.process_cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._work_queue = SimpleQueue()
        # How many workers wait for a call that nobody has counted on yet.
        self._idle = 0
        self._threads = {}
        self._broken = False
        self._shutdown = False
        self._shutdown_lock = threading.Lock()
        self._thread_name_prefix = thread_name_prefix or f"ThreadPoolExecutor-{self._counter()}"
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock:
            if self._broken:
                raise self._broken_error(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if _ending:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            future = _base.Future()
            future._pool = self
            self._work_queue.put(_Call(future, fn, args, kwargs))
            self._count_on_worker()
            return future

    def _count_on_worker(self):
        if self._idle > 0:
            self._idle -= 1
        elif len(self._threads) < self._max_workers:
            thread = threading.Thread(name=f"{self._thread_name_prefix}_{len(self._threads)}", target=self._work)
            thread._pool = self
            thread.start()
            self._threads[thread] = True
            _queues[thread] = self._work_queue

    def _work(self):
        if self._initializer is not None:
            try:
                self._initializer(*self._initargs)
            except BaseException:
                _base.LOGGER.critical("Exception in initializer:", exc_info=True)
                self._break()
                return
        queue = self._work_queue
        try:
            while True:
                try:
                    call = queue.get_nowait()
                except Empty:
                    self._idle += 1
                    call = queue.get()
                if call is not None:
                    call.run()
                    del call
                elif _ending or self._shutdown:
                    self._shutdown = True
                    queue.put(None)
                    return
        except BaseException:
            _base.LOGGER.critical("Exception in worker", exc_info=True)

    def _waiting_calls(self):
        while True:
            try:
                call = self._work_queue.get_nowait()
            except Empty:
                return
            if call is not None:
                yield call

    def _break(self):
        with self._shutdown_lock:
            self._broken = "A thread initializer failed, the thread pool is not usable anymore"
            for call in self._waiting_calls():
                call.future.set_exception(self._broken_error(self._broken))

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                for call in self._waiting_calls():
                    call.future.cancel()
            self._work_queue.put(None)
        if wait:
            for thread in self._threads:
                thread.join()
