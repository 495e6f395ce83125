"""asyncio's own coroutines driven by hand, without a loop."""
import asyncio

c = asyncio.sleep(0)
print(c.send(None))
try:
    c.send(None)
except StopIteration as e:
    print("ended", e.value)
for f in lambda: asyncio.sleep(1), lambda: asyncio.Queue().get(), lambda: asyncio.Event().wait(), lambda: asyncio.Semaphore(0).acquire():
    c = f()
    try:
        c.send(None)
    except RuntimeError as e:
        print(c.__qualname__, e)
c = asyncio.Lock().acquire()
try:
    c.send(None)
except StopIteration as e:
    print(c.__qualname__, e.value)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
