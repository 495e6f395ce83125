"""Names of tasks: given, counted, set later; names that are not strings."""
import asyncio


async def nothing():
    pass


async def main():
    print(asyncio.current_task().get_name())
    t = asyncio.create_task(nothing())
    u = asyncio.create_task(nothing(), name="given")
    v = asyncio.create_task(nothing(), name=42)
    w = asyncio.create_task(nothing(), name=None)
    print(t.get_name(), u.get_name(), repr(v.get_name()), w.get_name())
    t.set_name("later")
    u.set_name(3.5)
    print(t.get_name(), repr(u.get_name()))
    await asyncio.wait([t, u, v, w])
    t.set_name("when done")
    print(t)


asyncio.run(main())
