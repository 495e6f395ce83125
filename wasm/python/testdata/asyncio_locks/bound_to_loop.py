"""Locks that were waited for in one loop refuse another."""
import asyncio

things = {"lock": asyncio.Lock(), "event": asyncio.Event(), "sem": asyncio.Semaphore(0), "queue": asyncio.Queue(), "cond": asyncio.Condition()}


async def wait_for(name):
    thing = things[name]
    match name:
        case "lock":
            if not thing.locked():
                await thing.acquire()
            await thing.acquire()
        case "event":
            await thing.wait()
        case "sem":
            await thing.acquire()
        case "queue":
            await thing.get()
        case "cond":
            async with thing:
                await thing.wait()


async def main():
    for name in things:
        try:
            await asyncio.wait_for(wait_for(name), 1)
        except TimeoutError:
            print(name, "late")
        except RuntimeError as e:
            print(name, str(e).rpartition("> ")[2])


asyncio.run(main())
asyncio.run(main())
