import asyncio

async def stubborn():
    for i in range(3):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as e:
            print("caught", i, e.args, asyncio.current_task().cancelling())
            asyncio.current_task().uncancel()
    return "survived"

async def cleanup():
    try:
        await asyncio.sleep(10)
    finally:
        print("cleaning")
        await asyncio.sleep(1)
        print("cleaned")

async def swallow():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "swallowed"

async def nested(n):
    if n == 0:
        await asyncio.sleep(100)
    try:
        await asyncio.create_task(nested(n - 1), name=f"n{n}")
    except asyncio.CancelledError as e:
        print("level", n, repr(e))
        raise

async def main():
    loop = asyncio.get_running_loop()
    t = asyncio.create_task(stubborn())
    for i in range(3):
        await asyncio.sleep(1)
        print(t.cancel(f"try {i}"), t.cancelling())
    print(await t, t.cancelled(), loop.time())

    t = asyncio.create_task(cleanup())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("done", loop.time(), t.cancelled())

    t = asyncio.create_task(swallow())
    await asyncio.sleep(0)
    t.cancel()
    print(await t, t.cancel())

    t = asyncio.create_task(nested(4))
    await asyncio.sleep(1)
    t.cancel("deep")
    try:
        await t
    except asyncio.CancelledError as e:
        print(repr(e))

    t = asyncio.create_task(swallow())
    t.cancel()
    try:
        await t
    except asyncio.CancelledError as e:
        print("before start", repr(e))

    t = asyncio.create_task(asyncio.sleep(1))
    await asyncio.sleep(0)
    t.cancel()
    t.cancel()
    print(t.cancelling(), t.uncancel(), t.uncancel(), t.uncancel())
    try:
        await t
    except asyncio.CancelledError as e:
        print("twice", repr(e))

    f = loop.create_future()
    async def waits():
        await f
    t = asyncio.create_task(waits())
    await asyncio.sleep(0)
    f.cancel("future")
    try:
        await t
    except asyncio.CancelledError as e:
        print(repr(e), t.cancelled())

    async def late():
        asyncio.current_task().cancel()
        return 5
    t = asyncio.create_task(late())
    try:
        print(await t)
    except asyncio.CancelledError as e:
        print("late", repr(e), t.cancelled())

    async def itself():
        asyncio.current_task().cancel("me")
        print("still here")
        await asyncio.sleep(0)
        print("never")
    try:
        await asyncio.create_task(itself())
    except asyncio.CancelledError as e:
        print(repr(e))

    inner = asyncio.create_task(asyncio.sleep(3, "inner"))
    async def shielded():
        await asyncio.shield(inner)
    t = asyncio.create_task(shielded())
    await asyncio.sleep(1)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("outer cancelled", inner.done())
    print(await inner)

asyncio.run(main())
