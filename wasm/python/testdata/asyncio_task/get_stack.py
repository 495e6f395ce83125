"""get_stack() and print_stack() of tasks that wait, have ended and have failed."""
import asyncio
import sys


async def inner():
    await asyncio.sleep(1)


async def outer():
    await inner()


async def fails():
    raise ValueError("bad")


async def main():
    t = asyncio.create_task(outer(), name="t")
    print([f.f_code.co_name for f in t.get_stack()])
    await asyncio.sleep(0)
    print([(f.f_code.co_name, f.f_lineno) for f in t.get_stack()], t.get_stack(limit=0))
    t.print_stack(file=sys.stdout)
    await t
    print(t.get_stack())
    t.print_stack(file=sys.stdout)
    u = asyncio.create_task(fails(), name="u")
    await asyncio.wait([u])
    print([f.f_code.co_name for f in u.get_stack()])
    u.print_stack(file=sys.stdout)


asyncio.run(main())
