import asyncio

async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(1) as cm:
            print(cm, cm.when(), cm.expired())
            await asyncio.sleep(2)
    except TimeoutError as e:
        print(repr(e), repr(e.__cause__), cm, cm.expired(), loop.time())
    async with asyncio.timeout(None) as cm:
        print(cm, cm.when())
        cm.reschedule(loop.time() + 5)
        print(cm)
        await asyncio.sleep(1)
    print(cm)
    try:
        async with asyncio.timeout_at(loop.time() + 3):
            try:
                async with asyncio.timeout(10):
                    await asyncio.sleep(20)
            except TimeoutError:
                print("inner?")
    except TimeoutError:
        print("outer", loop.time())
    try:
        async with asyncio.timeout(3):
            try:
                async with asyncio.timeout(1):
                    await asyncio.sleep(20)
            except TimeoutError:
                print("inner", loop.time())
            await asyncio.sleep(20)
    except TimeoutError:
        print("outer", loop.time())
    try:
        async with asyncio.timeout(0):
            print("in")
            await asyncio.sleep(0)
            print("past a zero timeout")
    except TimeoutError:
        print("zero", loop.time())
    async with asyncio.timeout(1) as cm:
        await asyncio.sleep(0.5)
        cm.reschedule(loop.time() + 2)
        await asyncio.sleep(1.5)
    print("extended", cm.expired(), loop.time())
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                raise ValueError("instead")
    except ValueError as e:
        print(repr(e), repr(e.__context__), repr(e.__context__.__cause__))
    async def work():
        try:
            await asyncio.sleep(5)
        finally:
            print("work cleaned up", loop.time())
    for d in (1, 0, -1):
        try:
            await asyncio.wait_for(work(), d)
        except TimeoutError as e:
            print("wait_for", d, repr(e), repr(e.__cause__), loop.time())
    print(await asyncio.wait_for(asyncio.sleep(1, "v"), 2))
    async def refuses():
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            return "a value after all"
    print(await asyncio.wait_for(asyncio.create_task(refuses()), 1) if False else "-")
    try:
        print(await asyncio.wait_for(refuses(), 1))
    except TimeoutError as e:
        print("refused", repr(e))
    t = asyncio.create_task(work())
    try:
        await asyncio.wait_for(asyncio.shield(t), 1)
    except TimeoutError:
        print("shielded", t.done())
    await t
    async def outer():
        await asyncio.wait_for(work(), 100)
    t = asyncio.create_task(outer())
    await asyncio.sleep(1)
    t.cancel("from outside")
    try:
        await t
    except asyncio.CancelledError as e:
        print(repr(e))
    f = loop.create_future()
    f.set_result(8)
    print(await asyncio.wait_for(f, 0), await asyncio.wait_for(f, 1))
    try:
        async with asyncio.timeout(1):
            async with asyncio.TaskGroup() as tg:
                tg.create_task(work())
                tg.create_task(asyncio.sleep(0.2))
    except TimeoutError:
        print("group timed out", loop.time())
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(d, d)) for d in (1, 3, 2)], timeout=2.5)
    print(sorted(t.result() for t in done), len(pending))

asyncio.run(main())
