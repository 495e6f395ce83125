"""The methods of a task before, while and after it runs."""
import asyncio
import contextvars


async def work():
    await asyncio.sleep(1)
    return "result"


async def main():
    coro = work()
    context = contextvars.copy_context()
    t = asyncio.create_task(coro, context=context)
    print(t.get_coro() is coro, t.get_context() is context, t.get_loop() is asyncio.get_running_loop())
    print(t.done(), t.cancelled(), t.cancelling())
    for ask in t.result, t.exception:
        try:
            ask()
        except asyncio.InvalidStateError as e:
            print(type(e).__name__, e)
    for refuse in lambda: t.set_result(1), lambda: t.set_exception(ValueError()):
        try:
            refuse()
        except RuntimeError as e:
            print(e)
    await t
    print(t.done(), t.result(), t.exception(), t.get_coro() is coro)
    print(isinstance(t, asyncio.Future), asyncio.isfuture(t), asyncio.Task.__mro__)


asyncio.run(main())
