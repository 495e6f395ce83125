"""What a loop does when it shuts down, and executors."""

from _asyncio import (BaseEventLoop, CancelledError, InvalidStateError, _eventual_loop, _waiter, ensure_future, gather,
                      get_running_loop, iscoroutine, iscoroutinefunction, isfuture)
from asyncio.timeouts import timeout as _timeout
from contextvars import copy_context as _copy_context

__all__ = ("BaseEventLoop", "Server")


async def shutdown_asyncgens(loop):
    agens = loop._take_asyncgens()
    if not agens:
        return
    results = await gather(*[agen.aclose() for agen in agens], return_exceptions=True)
    for result, agen in zip(results, agens):
        if isinstance(result, Exception):
            loop.call_exception_handler({
                "message": f"an error occurred during closing of asynchronous generator {agen!r}",
                "exception": result,
                "asyncgen": agen,
            })


async def shutdown_default_executor(loop, timeout):
    executor = loop._end_executor()
    if executor is None:
        return
    from threading import Thread
    future = loop.create_future()
    thread = Thread(target=_do_shutdown, args=(loop, executor, future))
    thread.start()
    try:
        async with _timeout(timeout):
            await future
    except TimeoutError:
        from warnings import warn
        warn(f"The executor did not finishing joining its threads within {timeout} seconds.", RuntimeWarning, stacklevel=2)
        executor.shutdown(wait=False)
    else:
        thread.join()


def _do_shutdown(loop, executor, future):
    try:
        executor.shutdown(wait=True)
        if not loop.is_closed():
            loop.call_soon_threadsafe(_settle, future, None, None)
    except Exception as exc:
        if not future.cancelled() and not loop.is_closed():
            loop.call_soon_threadsafe(_settle, future, None, exc)


def _settle(future, result, exception):
    if future.done():
        return
    if exception is None:
        future.set_result(result)
    else:
        future.set_exception(exception)


def _run_in_executor(loop, executor, func, *args):
    loop._check_closed()
    if loop.get_debug():
        if iscoroutine(func) or iscoroutinefunction(func):
            raise TypeError("coroutines cannot be used with run_in_executor()")
        if not callable(func):
            raise TypeError(f"a callable object was expected by run_in_executor(), got {func!r}")
    if executor is None:
        if loop._executor_ended():
            raise RuntimeError("Executor shutdown has been called")
        executor = loop._default_executor
        if executor is None:
            from concurrent.futures import ThreadPoolExecutor
            executor = loop._default_executor = ThreadPoolExecutor(thread_name_prefix="asyncio")
    return wrap_future(executor.submit(func, *args), loop=loop)


def _set_default_executor(loop, executor):
    from concurrent.futures import ThreadPoolExecutor
    if not isinstance(executor, ThreadPoolExecutor):
        raise TypeError("executor must be ThreadPoolExecutor instance")
    loop._default_executor = executor


async def to_thread(func, /, *args, **kwargs):
    from functools import partial
    call = partial(_copy_context().run, func, *args, **kwargs)
    return await get_running_loop().run_in_executor(None, call)


def wrap_future(future, *, loop=None):
    """A future of a loop that follows one of concurrent.futures, and cancels it when it is cancelled."""
    if isfuture(future):
        return future
    from concurrent.futures import Future
    assert isinstance(future, Future), f"concurrent.futures.Future is expected, got {future!r}"
    if loop is None:
        loop = _eventual_loop()
    mine = _waiter(loop, future)
    _chain_future(future, mine, loop)
    return mine


def _chain_future(future, mine, loop):
    def follow():
        if mine.cancelled():
            return
        if future.cancelled():
            mine.cancel()
        elif (exception := future.exception()) is not None:
            mine.set_exception(_translated(exception))
        else:
            mine.set_result(future.result())

    def _call_check_cancel(_):
        if mine.cancelled():
            future.cancel()

    def _call_set_state(_):
        if not loop.is_closed():
            loop.call_soon_threadsafe(follow)

    mine.add_done_callback(_call_check_cancel)
    future.add_done_callback(_call_set_state)


def _translated(exception):
    """The exception of asyncio that stands for one of concurrent.futures."""
    from concurrent import futures
    kind = type(exception)
    if kind is futures.CancelledError:
        return CancelledError(*exception.args).with_traceback(exception.__traceback__)
    if kind is futures.InvalidStateError:
        return InvalidStateError(*exception.args).with_traceback(exception.__traceback__)
    return exception


def run_coroutine_threadsafe(coro, loop):
    """Gives a coroutine to the loop of another thread; the future is one of concurrent.futures."""
    if not iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    from concurrent.futures import Future
    future = Future()
    future._loop = loop

    def begin():
        try:
            task = future._task = ensure_future(coro, loop=loop)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if future.set_running_or_notify_cancel():
                future.set_exception(exc)
            raise
        task.add_done_callback(task_ended)
        future.add_done_callback(lambda _: future.cancelled() and not loop.is_closed() and loop.call_soon_threadsafe(task.cancel))

    def task_ended(task):
        if task.cancelled():
            future.cancel()
        if not future.set_running_or_notify_cancel():
            return
        if (exception := task.exception()) is not None:
            future.set_exception(_translated(exception))
        else:
            future.set_result(task.result())

    loop.call_soon_threadsafe(begin)
    return future


def __getattr__(name):
    if name == "Server":
        from _selector import Server
        return Server
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
