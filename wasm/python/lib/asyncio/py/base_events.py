"""What a loop does when it shuts down, and executors."""

from _asyncio import BaseEventLoop, gather

__all__ = ("BaseEventLoop",)


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
    executor = loop._default_executor
    if executor is not None:
        executor.shutdown(wait=True)


def _run_in_executor(loop, executor, func, *args):
    raise NotImplementedError("loop.run_in_executor() is not supported in the playground yet: it has no threads")


async def to_thread(func, /, *args, **kwargs):
    raise NotImplementedError("asyncio.to_thread() is not supported in the playground yet: it has no threads")
