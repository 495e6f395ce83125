"""Pools of processes and of threads."""
from concurrent.futures.thread import ThreadPoolExecutor as _Executor
from multiprocessing import AsyncResult, Pool, TimeoutError

__all__ = ["Pool", "ThreadPool"]


class ThreadPool(Pool):
    """A pool whose workers are threads of this process: nothing is copied."""

    def __init__(self, processes=None, initializer=None, initargs=()):
        import os
        processes = os.process_cpu_count() or 1 if processes is None else processes
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")
        self._processes = processes
        self._executor = _Executor(processes, initializer=initializer, initargs=initargs)
        self._state = "RUN"
