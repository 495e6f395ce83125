"""An exception that nobody asks for is reported when its future goes."""
import asyncio
import gc


async def fails():
    raise ValueError("unseen")


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    f.set_exception(KeyError("k"))
    del f
    print("future dropped")
    f = loop.create_future()
    f.set_exception(KeyError("asked"))
    f.exception()
    del f
    t = asyncio.create_task(fails(), name="t")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("dropping the task")
    del t
    gc.collect()
    print("end")


asyncio.run(main())
