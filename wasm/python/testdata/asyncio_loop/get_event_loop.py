"""get_event_loop without a running loop: what was set, a DeprecationWarning, a RuntimeError (3.13)."""
import asyncio
import warnings

warnings.simplefilter("always")
loop = asyncio.get_event_loop()
print(loop, asyncio.get_event_loop() is loop)
loop.close()
new = asyncio.new_event_loop()
asyncio.set_event_loop(new)
print(asyncio.get_event_loop() is new)
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as e:
    print(e)
try:
    asyncio.set_event_loop(1)
except TypeError as e:
    print(e)
new.close()
