import asyncio
async def f():
    await asyncio.sleep(10)
loop = asyncio.new_event_loop()
t = loop.create_task(f())
loop.call_later(1, loop.stop)
loop.run_forever()
print(t)
print("end")
