"""What a task says to coroutines that yield something else than a future."""
import asyncio
import types


@types.coroutine
def yields(x):
    return (yield x)


class Future(asyncio.Future):
    pass


async def main():
    loop = asyncio.get_running_loop()
    other = asyncio.new_event_loop()
    for x in 1, "text", loop.create_future(), (i for i in ()), other.create_future(), [None]:
        try:
            await yields(x)
        except RuntimeError as e:
            print(str(e).partition(" with ")[0].partition(" at 0x")[0])
    print(await yields(None))
    other.close()


asyncio.run(main())
