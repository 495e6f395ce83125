"""Generators share the context of who drives them; async generators too."""
import asyncio
import contextvars

var = contextvars.ContextVar("var", default=0)


async def agen():
    for i in range(3):
        var.set(var.get() + 10)
        yield var.get()


async def main():
    g = agen()
    print(await anext(g), var.get())
    await asyncio.create_task(show(g))
    print(var.get())
    print(await anext(g), var.get())


async def show(g):
    print("task", await anext(g), var.get())


asyncio.run(main())
