"""A class of futures with a cancel() of its own, which tasks call when they are cancelled."""
import asyncio


class Request(asyncio.Future):
    def __init__(self, name, *, loop=None):
        super().__init__(loop=loop)
        self.name = name

    def cancel(self, msg=None):
        print("cancel", self.name, msg)
        return super().cancel(msg)


async def waits(f):
    return await f


async def main():
    r = Request("a")
    print(r)
    t = asyncio.create_task(waits(r))
    await asyncio.sleep(0)
    t.cancel("enough")
    print(await asyncio.gather(t, return_exceptions=True))
    r = Request("b")
    asyncio.get_running_loop().call_later(1, r.set_result, "late")
    print(await r)
    r = Request("c")
    try:
        await asyncio.wait_for(r, 0.5)
    except TimeoutError:
        print(r.cancelled(), r)


asyncio.run(main())
