"""asyncio.run: results, failures, and what it refuses."""
import asyncio


async def work(n):
    return n


async def fails():
    raise ValueError("x")


print(asyncio.run(work(1)))
try:
    asyncio.run(fails())
except ValueError as e:
    print(repr(e))
for bad in 1, work, None, asyncio.sleep:
    try:
        asyncio.run(bad)
    except ValueError as e:
        print(str(e).partition(" at 0x")[0])


async def nested():
    c = work(1)
    try:
        asyncio.run(c)
    except RuntimeError as e:
        print(e)
    c.close()


asyncio.run(nested())
print(asyncio.run(work(2), debug=True), asyncio.run(work(3), loop_factory=asyncio.new_event_loop))
