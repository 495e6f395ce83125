"""Blocking functions on threads, forty at a time, with the caller's context."""

import asyncio
import contextvars

__all__ = ["run_in_threadpool", "iterate_in_threadpool", "run_until_first_complete"]

THREADS = 40
_pools = {}


def _pool():
    """The threads of the running loop."""
    from concurrent.futures import ThreadPoolExecutor
    loop = asyncio.get_running_loop()
    pool = _pools.get(loop)
    if pool is None:
        _pools.clear()
        pool = _pools[loop] = ThreadPoolExecutor(THREADS, thread_name_prefix="AnyIO worker thread")
    return pool


async def run_in_threadpool(func, *args, **kwargs):
    loop, context = asyncio.get_running_loop(), contextvars.copy_context()
    return await loop.run_in_executor(_pool(), lambda: context.run(func, *args, **kwargs))


_END = object()


async def iterate_in_threadpool(iterator):
    iterator = iter(iterator)
    while (item := await run_in_threadpool(next, iterator, _END)) is not _END:
        yield item


async def run_until_first_complete(*args):
    tasks = [asyncio.ensure_future(func(**kwargs)) for func, kwargs in args]
    await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in tasks:
        task.cancel()
