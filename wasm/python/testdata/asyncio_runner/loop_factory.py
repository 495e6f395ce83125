"""loop_factory: a loop of one's own, which is not made the current one."""
import asyncio
import warnings


class Loop(asyncio.SelectorEventLoop):
    def close(self):
        print("close")
        super().close()


async def main():
    return type(asyncio.get_running_loop()).__name__


def factory():
    print("factory")
    return Loop()


with asyncio.Runner(loop_factory=asyncio.new_event_loop) as runner:
    print(runner.run(main()) is not None)
    print(asyncio.get_event_loop_policy()._local._loop if False else "not current")
