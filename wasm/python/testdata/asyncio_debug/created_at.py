"""In debug mode reprs say where tasks, futures and handles were made."""
import asyncio
import contextvars


class T(asyncio.Task):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)


class Awaitable:
    def __await__(self):
        yield


async def nothing():
    await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    made = [
        asyncio.create_task(nothing()),
        asyncio.create_task(nothing(), context=contextvars.copy_context()),
        loop.create_task(nothing()),
        asyncio.ensure_future(nothing()),
        asyncio.ensure_future(Awaitable()),
        asyncio.Task(nothing()),
        T(nothing()),
        asyncio.gather(nothing(), nothing()),
        asyncio.shield(nothing()),
        loop.create_future(),
        asyncio.Future(),
        asyncio.current_task(),
        loop.call_soon(print, 1),
        loop.call_later(1, print, 1),
    ]
    for x in made:
        print(x)
    loop.set_task_factory(asyncio.eager_task_factory)
    print(asyncio.create_task(nothing(), name="eager"))
    loop.set_task_factory(asyncio.create_eager_task_factory(T))
    print(asyncio.create_task(nothing(), name="eager T"))
    loop.set_task_factory(lambda loop, coro, **kw: T(coro, loop=loop, **kw))
    print(asyncio.create_task(nothing(), name="T"))
    loop.set_task_factory(None)
    async with asyncio.TaskGroup() as tg:
        print(tg.create_task(nothing(), name="in group"))


asyncio.run(main(), debug=True)
