"""Callbacks of a task: order, contexts, removal, errors in one of them."""
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="none")


async def work():
    var.set("task")
    return 1


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, c: print("handler", c["message"].partition(" at ")[0], repr(c["exception"]), sorted(c)))
    t = asyncio.create_task(work())

    def show(t):
        print("show", var.get())

    def bad(t):
        raise ValueError("in callback")

    t.add_done_callback(show)
    t.add_done_callback(bad)
    t.add_done_callback(show, context=contextvars.Context())
    context = contextvars.copy_context()
    context.run(var.set, "given")
    t.add_done_callback(show, context=context)
    print(t.remove_done_callback(show), t.remove_done_callback(show))
    t.add_done_callback(show)
    await t
    t.add_done_callback(show)
    print("awaited")
    await asyncio.sleep(0)


asyncio.run(main())
