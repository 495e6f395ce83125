"""Messages of cancellations: on the exception, through a chain of tasks, and asked for again."""
import asyncio


async def inner():
    await asyncio.sleep(1)


async def outer(t):
    await t


async def main():
    t = asyncio.create_task(inner())
    u = asyncio.create_task(outer(t))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    u.cancel("through both")
    for x in u, t:
        try:
            await x
        except asyncio.CancelledError as e:
            print(repr(e))
        try:
            x.result()
        except asyncio.CancelledError as e:
            print("again", repr(e))
        try:
            x.exception()
        except asyncio.CancelledError as e:
            print("exception()", repr(e))


asyncio.run(main())
