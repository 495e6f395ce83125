"""Tasks, callbacks and timers run in copies of the context that made them."""
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="default")


async def child(name):
    print(name, "starts with", var.get())
    var.set(name)
    await asyncio.sleep(0)
    print(name, "has", var.get())


async def main():
    loop = asyncio.get_running_loop()
    var.set("main")
    a = asyncio.create_task(child("a"))
    loop.call_soon(lambda: print("soon", var.get()))
    loop.call_later(1, lambda: print("later", var.get()))
    var.set("main 2")
    b = asyncio.create_task(child("b"))
    await asyncio.gather(a, b)
    await child("awaited")
    print("main has", var.get())
    await asyncio.wait_for(child("wait_for"), 1)
    print("main has", var.get())
    await asyncio.sleep(2)


asyncio.run(main())
print(var.get())
