"""reschedule: later, earlier, never, in the past, and in states that do not allow it."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    cm = asyncio.timeout(1)
    print(cm)
    for call in lambda: cm.reschedule(1), cm.expired, cm.when:
        try:
            print(call())
        except RuntimeError as e:
            print(e)
    async with cm:
        cm.reschedule(loop.time() + 3)
        await asyncio.sleep(2)
        cm.reschedule(None)
        await asyncio.sleep(2)
        print(cm)
    try:
        cm.reschedule(9)
    except RuntimeError as e:
        print(e)
    try:
        async with asyncio.timeout(5) as cm:
            cm.reschedule(loop.time() - 1)
            await asyncio.sleep(1)
    except TimeoutError:
        print("late at once", loop.time())
    try:
        async with asyncio.timeout(1) as cm:
            try:
                await asyncio.sleep(2)
            finally:
                try:
                    cm.reschedule(99)
                except RuntimeError as e:
                    print(e)
    except TimeoutError:
        print("late")


asyncio.run(main())
