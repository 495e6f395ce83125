"""A task that is cancelled before its first step never enters its coroutine."""
import asyncio


async def work():
    print("never printed")
    try:
        await asyncio.sleep(1)
    finally:
        print("nor this")


async def main():
    t = asyncio.create_task(work())
    print(t.cancel("too early"), t.cancelling(), t)
    try:
        await t
    except asyncio.CancelledError as e:
        print("cancelled", e.args, t.cancelled(), t)
    print(t.cancel(), t.cancelling())


asyncio.run(main())
