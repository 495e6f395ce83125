"""An eager task has a context of its own, or runs in the one that is given."""
import asyncio
import contextvars

var = contextvars.ContextVar("var", default=0)


async def sets(n):
    print("before", var.get())
    var.set(n)
    await asyncio.sleep(0)
    return var.get()


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    var.set(1)
    t = asyncio.create_task(sets(2))
    print("outside", var.get(), await t, var.get())
    context = contextvars.copy_context()
    t = loop.create_task(sets(3), context=context)
    print("outside", var.get(), context[var], await t)


asyncio.run(main())
