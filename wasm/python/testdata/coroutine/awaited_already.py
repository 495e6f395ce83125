# A coroutine that is awaited already cannot be awaited again.
import types, asyncio
@types.coroutine
def nop():
    yield
async def inner():
    await nop()
async def waiter(coro):
    await coro
coro = inner()
coro.send(None)
try: waiter(coro).send(None)
except RuntimeError as e: print("started:", e)
coro.close()
c2 = inner()
w1, w2 = waiter(c2), waiter(c2)
w1.send(None)
try: w2.send(None)
except RuntimeError as e: print("awaited by another:", e)
try: w1.send(None)
except StopIteration: print("w1 done")
try: waiter(c2).send(None)
except RuntimeError as e: print("over:", e)
async def main():
    c = inner()
    t = asyncio.create_task(waiter(c))
    await asyncio.sleep(0)
    try: await c
    except RuntimeError as e: print(e)
    try: await asyncio.gather(t, waiter(c))
    except RuntimeError as e: print(e)
asyncio.run(main())
async def double():
    c = inner()
    await c
    await c
async def both():
    c = inner()
    print(await asyncio.gather(waiter(c), waiter(c), return_exceptions=True))
asyncio.run(both())
try: asyncio.run(double())
except RuntimeError as e: print(e)
async def itself():
    await me
me = itself()
try: me.send(None)
except ValueError as e: print(e)
async def outer():
    global me
    me = itself()
    await me
try: outer().send(None)
except ValueError as e: print(e)
class CM:
    def __init__(self, coro): self.coro = coro
    def __aenter__(self): return self.coro
    async def __aexit__(self, *a): pass
async def enters(coro):
    async with CM(coro): pass
c = inner()
c.send(None)
try: enters(c).send(None)
except RuntimeError as e: print(e)
async def main():
    c = inner()
    t = asyncio.create_task(c)
    await asyncio.sleep(0)
    try: await c
    except RuntimeError as e: print(e)
    await t
    s = asyncio.sleep(1)
    t = asyncio.create_task(s)
    await asyncio.sleep(0)
    try: await s
    except RuntimeError as e: print(e)
    print(await asyncio.gather(t, return_exceptions=True))
asyncio.run(main())
