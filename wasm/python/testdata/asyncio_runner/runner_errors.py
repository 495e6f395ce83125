"""Runner.run after a failure, and within a running loop."""
import asyncio


async def fails():
    raise ValueError


async def work():
    return 1


async def inner(runner):
    c = work()
    try:
        runner.run(c)
    except RuntimeError as e:
        print(e)
    c.close()


with asyncio.Runner(debug=False) as runner:
    for _ in range(2):
        try:
            runner.run(fails())
        except ValueError as e:
            print(repr(e))
    print(runner.run(work()))
    runner.run(inner(runner))
