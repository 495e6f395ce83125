import asyncio
import time
from contextlib import asynccontextmanager

start = time.perf_counter()


def say(text):
    print(f"{time.perf_counter() - start:.0f} s  {text}")


class Connection:
    async def __aenter__(self):
        await asyncio.sleep(1)
        say("connected")
        return self

    async def __aexit__(self, kind, error, traceback):
        await asyncio.sleep(1)
        say(f"connection closed, after {kind.__name__ if kind else 'no error'}")


@asynccontextmanager
async def transaction():
    say("begin")
    try:
        yield
    except ValueError:
        say("roll back")
        raise
    else:
        say("commit")


async def main():
    try:
        async with Connection(), transaction():
            raise ValueError("that was wrong")
    except ValueError as error:
        say(f"main heard: {error}")


asyncio.run(main())
