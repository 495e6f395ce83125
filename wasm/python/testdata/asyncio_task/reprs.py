"""The repr of a task in every state."""
import asyncio


async def inner():
    await asyncio.sleep(1)


async def work():
    await inner()
    return [1] * 20


async def fails():
    raise ValueError("x" * 10)


def callback(t):
    pass


async def main():
    t = asyncio.create_task(work(), name="t")
    print(t)
    await asyncio.sleep(0)
    print(t)
    t.add_done_callback(callback)
    print(t)
    t.add_done_callback(print)
    t.add_done_callback(callback)
    print(t)
    u = asyncio.create_task(asyncio.wait_for(asyncio.shield(t), 5), name="u")
    await asyncio.sleep(0)
    print(u)
    u.cancel()
    print(u)
    await asyncio.wait([u])
    print(u)
    await t
    print(t)
    v = asyncio.create_task(fails(), name="v")
    await asyncio.wait([v])
    print(v)
    print(asyncio.current_task())


asyncio.run(main())
