"""KeyboardInterrupt raised in a task: it ends the run, is the task's exception, and reaches the caller."""
import asyncio


async def interrupts():
    raise KeyboardInterrupt("key")


async def main():
    t = asyncio.create_task(interrupts())
    t.add_done_callback(lambda t: print("callback", repr(t.exception())))
    try:
        await t
    except BaseException as e:
        print("main gets", repr(e))
        raise


try:
    asyncio.run(main())
except BaseException as e:
    print("caller gets", repr(e))
