"""run_until_complete of coroutines, futures and tasks; twice; of what the loop stopped before."""
import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n


loop = asyncio.new_event_loop()
print(loop.run_until_complete(work(1)), loop.time())
t = loop.create_task(work(2))
print(loop.run_until_complete(t), loop.time(), loop.run_until_complete(t))
loop.call_later(1, loop.stop)
try:
    loop.run_until_complete(work(5))
except RuntimeError as e:
    print(e, loop.time())
for x in asyncio.all_tasks(loop):
    x.cancel()
    try:
        loop.run_until_complete(x)
    except asyncio.CancelledError as e:
        print(repr(e))
for bad in 1, work:
    try:
        loop.run_until_complete(bad)
    except TypeError as e:
        print(e)
loop.close()
c = work(1)
try:
    loop.run_until_complete(c)
except RuntimeError as e:
    print(e)
c.close()
