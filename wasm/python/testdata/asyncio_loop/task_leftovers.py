"""A loop that is closed over tasks that have not ended."""
import asyncio


async def work():
    await asyncio.sleep(5)


loop = asyncio.new_event_loop()
t = loop.create_task(work(), name="left")
loop.call_later(1, loop.stop)
loop.run_forever()
loop.close()
print(t)
del t
print("end")
