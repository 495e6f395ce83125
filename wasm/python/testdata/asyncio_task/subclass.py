"""A class of tasks: its constructor, its methods, its repr; a factory that makes them."""
import asyncio


class T(asyncio.Task):
    made = 0

    def __init__(self, coro, **kw):
        super().__init__(coro, **kw)
        T.made += 1

    def cancel(self, msg=None):
        print("asked to cancel", self.get_name(), msg)
        return super().cancel(msg)


async def work():
    await asyncio.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    t = T(work(), name="t")
    print(t)
    loop.set_task_factory(lambda loop, coro, **kw: T(coro, loop=loop, **kw))
    u = asyncio.create_task(work(), name="u")
    g = asyncio.gather(u, work())
    await asyncio.sleep(0)
    g.cancel("gather")
    print(await asyncio.gather(t, g, return_exceptions=True))
    try:
        async with asyncio.timeout(0.5):
            await asyncio.create_task(work(), name="v")
    except TimeoutError:
        print("late", T.made)


asyncio.run(main())
