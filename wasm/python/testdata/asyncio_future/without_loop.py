"""Future() outside a running loop takes the policy's loop."""
import asyncio

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
f = asyncio.Future()
print(f.get_loop() is loop, f)
g = asyncio.Future(loop=loop)
loop.call_soon(g.set_result, 3)
print(loop.run_until_complete(g))
try:
    asyncio.Future(loop)
except TypeError as e:
    print(e)
asyncio.set_event_loop(None)
try:
    asyncio.Future()
except RuntimeError as e:
    print(e)
loop.close()
