"""context= of create_task, call_soon, add_done_callback, TaskGroup and Runner.run."""
import asyncio
import contextvars

var = contextvars.ContextVar("var")


async def sets(x):
    var.set(x)
    await asyncio.sleep(0)
    var.set(x + "!")


async def main():
    loop = asyncio.get_running_loop()
    context = contextvars.copy_context()
    await asyncio.create_task(sets("task"), context=context)
    print(context[var], var in contextvars.copy_context())
    loop.call_soon(var.set, "soon", context=context)
    await asyncio.sleep(0)
    print(context[var])
    f = loop.create_future()
    f.add_done_callback(lambda f: var.set("done"), context=context)
    f.set_result(1)
    await asyncio.sleep(0)
    print(context[var])
    async with asyncio.TaskGroup() as tg:
        tg.create_task(sets("group"), context=context)
    print(context[var])


context = contextvars.copy_context()
with asyncio.Runner() as runner:
    runner.run(sets("runner"), context=context)
    runner.run(main())
print(context[var])
