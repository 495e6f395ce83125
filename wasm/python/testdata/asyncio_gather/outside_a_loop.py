"""gather without a running loop."""
import asyncio


async def work():
    return 1


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
f = loop.create_future()
f.set_result(2)
g = asyncio.gather(f, loop.create_task(work()))
print(loop.run_until_complete(g))
print(loop.run_until_complete(asyncio.gather()))
asyncio.set_event_loop(None)
try:
    asyncio.gather()
except RuntimeError as e:
    print(e)
loop.close()
