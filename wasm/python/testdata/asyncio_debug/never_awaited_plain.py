"""Coroutines that are never awaited, at the statements that drop them."""
import asyncio


async def work(n):
    pass


async def main():
    work(1)
    c = work(2)
    c = None
    print("dropped")
    cs = [work(3), work(4)]
    cs.clear()
    print("cleared")
    try:
        raise ValueError(work(5))
    except ValueError:
        print("handling")
    print("handled")
    asyncio.sleep(1)
    asyncio.Queue().get()
    print("end")


asyncio.run(main())
