"""asyncio.to_thread runs a function in a thread, in a copy of the context."""
import asyncio
import contextvars
import threading
import time

v = contextvars.ContextVar("v", default=0)


def block(n, *, times=1):
    seen = v.get()
    v.set(99)
    time.sleep(n)
    return n * times, seen, threading.current_thread().name


async def main():
    v.set(7)
    print(await asyncio.to_thread(block, 0.1, times=2))
    print(v.get())
    try:
        await asyncio.to_thread(int, "x")
    except ValueError as e:
        print(e)


asyncio.run(main())
