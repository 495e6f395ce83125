"""isfuture and wrap_future."""
import asyncio


class Looks:
    _asyncio_future_blocking = False


class Not:
    pass


async def work():
    pass


async def main():
    f = asyncio.get_running_loop().create_future()
    c = work()
    for x in f, asyncio.create_task(work()), Looks(), Looks, Not(), c, None, 1:
        print(asyncio.isfuture(x))
    c.close()
    print(asyncio.wrap_future(f) is f)


asyncio.run(main())
