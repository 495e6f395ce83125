# A context that the program gave to a task stays that task's: no other task runs in it, though nothing was set in it.
import asyncio
import contextvars


async def nothing():
    pass


async def outer(context):
    inside = asyncio.create_task(nothing())
    await inside
    print("inner task in the same context:", inside.get_context() is context)


def again(runner, context):
    runner.get_loop().run_until_complete(outer(context))


made = {
    "copy_context()": contextvars.copy_context(),
    "Context()": contextvars.Context(),
    "copy()": contextvars.Context().copy(),
}
for name, context in made.items():
    with asyncio.Runner() as runner:
        loop = runner.get_loop()
        task = loop.create_task(nothing(), context=context)
        loop.run_until_complete(task)
        print(name, task.get_context() is context)
        runner.run(nothing(), context=context)
        context.run(again, runner, context)
