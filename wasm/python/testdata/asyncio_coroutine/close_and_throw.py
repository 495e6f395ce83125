"""close() and throw() of coroutines that wait in a loop."""
import asyncio


async def work():
    try:
        await asyncio.sleep(5)
    except GeneratorExit:
        print("closed")
        raise
    except ValueError as e:
        print("thrown", e)
        return "value"


async def main():
    c = work()
    f = c.send(None)
    f._asyncio_future_blocking = False
    c.close()
    c = work()
    c.send(None)._asyncio_future_blocking = False
    try:
        c.throw(ValueError("x"))
    except StopIteration as e:
        print(e.value)
    c = work()
    try:
        c.throw(ValueError("unstarted"))
    except ValueError as e:
        print(repr(e))
    try:
        await c
    except RuntimeError as e:
        print(e)


asyncio.run(main())
