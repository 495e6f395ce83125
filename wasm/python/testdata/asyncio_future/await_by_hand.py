"""Driving the iterator of a future by hand."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    it = f.__await__()
    print(it.send(None) is f, f._asyncio_future_blocking)
    f._asyncio_future_blocking = False
    try:
        it.send(None)
    except RuntimeError as e:
        print(e)
    f = loop.create_future()
    it = iter(f)
    next(it)
    f._asyncio_future_blocking = False
    f.set_result("r")
    try:
        next(it)
    except StopIteration as e:
        print("value", e.value)
    f = loop.create_future()
    it = f.__await__()
    next(it)
    try:
        it.throw(ValueError("thrown"))
    except ValueError as e:
        print(e)
    f._asyncio_future_blocking = False


asyncio.run(main())
