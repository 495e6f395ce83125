"""Callbacks of futures: called in order through the loop, in their contexts; of one that is done already."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    for i in range(3):
        f.add_done_callback(lambda f, i=i: print(i, f.result()))
    g = lambda f: print("removed")
    f.add_done_callback(g)
    f.add_done_callback(g)
    print(f.remove_done_callback(g), f.remove_done_callback(g), f)
    f.set_result("r")
    print("set")
    await f
    print("awaited a done future: no iteration")
    f.add_done_callback(lambda f: print("late"))
    print("added")
    await asyncio.sleep(0)
    for bad in None, 1:
        f.add_done_callback(bad)
    try:
        f.add_done_callback(print, 1)
    except TypeError as e:
        print(e)


asyncio.run(main())
