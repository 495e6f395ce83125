"""A class of loops with methods of its own, which asyncio calls."""
import asyncio


class Loop(asyncio.SelectorEventLoop):
    def create_task(self, coro, **kw):
        print("create_task", sorted(kw))
        return super().create_task(coro, **kw)

    def default_exception_handler(self, context):
        print("reported", context["message"], repr(context.get("exception")))


async def work():
    pass


async def main():
    asyncio.create_task(work())
    asyncio.create_task(work(), name="n")
    await asyncio.gather(work())
    asyncio.get_running_loop().call_soon(lambda: 1 / 0)
    async with asyncio.TaskGroup() as tg:
        tg.create_task(work())
    await asyncio.sleep(0)


class Policy(asyncio.DefaultEventLoopPolicy):
    _loop_factory = Loop
