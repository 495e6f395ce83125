import asyncio

async def f(n):
    await asyncio.sleep(n)
    return n

loop = asyncio.new_event_loop()
print(loop.is_running(), loop.is_closed(), loop.get_debug(), loop.time())
print(loop.run_until_complete(f(1)), loop.time())
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
fut = loop.create_future()
loop.call_later(2, fut.set_result, "set")
print(loop.run_until_complete(fut))
loop.call_later(1, loop.stop)
loop.call_later(0.5, print, "half")
loop.call_later(1.5, print, "next run")
loop.run_forever()
print("stopped", loop.time())
loop.call_later(1, loop.stop)
loop.run_forever()
loop.stop()
loop.call_soon(print, "one iteration")
loop.run_forever()
try:
    loop.call_soon(loop.stop)
    loop.run_until_complete(f(5))
except RuntimeError as e:
    print(e)
def bad():
    raise SystemExit(3)
loop.call_soon(bad)
try:
    loop.run_forever()
except SystemExit as e:
    print("exit", e.code, loop.is_running())
async def leaves():
    raise KeyboardInterrupt("ctrl")
try:
    loop.run_until_complete(leaves())
except KeyboardInterrupt as e:
    print(repr(e))
async def fails():
    raise ValueError("v")
try:
    loop.run_until_complete(fails())
except ValueError as e:
    print(repr(e))
t = loop.create_task(f(1), name="kept")
print(loop.run_until_complete(asyncio.wait([t]))[0] == {t})
print(asyncio.all_tasks(loop), asyncio.current_task(loop))
loop.run_until_complete(loop.shutdown_asyncgens())
loop.run_until_complete(loop.shutdown_default_executor())
loop.close()
loop.close()
print(loop, loop.is_closed())

class MyLoop(type(asyncio.new_event_loop())):
    def call_soon(self, callback, *args, context=None):
        return super().call_soon(callback, *args, context=context)
    def create_task(self, coro, **kw):
        print("create", coro.__name__, kw)
        return super().create_task(coro, **kw)

async def main():
    print(type(asyncio.get_running_loop()).__name__)
    return await asyncio.create_task(f(1))

with asyncio.Runner(loop_factory=MyLoop) as runner:
    print(runner.run(main()))
    print(runner.get_loop())

with asyncio.Runner() as runner:
    print(runner.run(f(1)), runner.run(f(2)), runner.get_loop().time())
try:
    runner.run(f)
except ValueError as e:
    print(str(e)[:30])
c = f(1)
try:
    runner.run(c)
except RuntimeError as e:
    print(e)
c.close()

class Policy(type(asyncio.get_event_loop_policy())):
    def new_event_loop(self):
        print("new loop")
        return super().new_event_loop()
old = asyncio.get_event_loop_policy()
asyncio.set_event_loop_policy(Policy())
print(type(asyncio.get_event_loop_policy()).__name__)
print(asyncio.run(f(1)))
asyncio.set_event_loop_policy(old)
try:
    asyncio.get_event_loop()
except RuntimeError as e:
    print(e)
print(isinstance(asyncio.new_event_loop(), asyncio.AbstractEventLoop))
try:
    asyncio.set_event_loop(5)
except TypeError as e:
    print(e)
try:
    asyncio.set_event_loop_policy(5)
except TypeError as e:
    print(e)
async def tasks_left():
    async def forever():
        try:
            await asyncio.sleep(1000)
        except asyncio.CancelledError:
            print("cancelled at the end")
            await asyncio.sleep(1)
            print("cleaned up")
            raise
    asyncio.create_task(forever())
    await asyncio.sleep(0)
    print("main ends")
    return "main's"
print(asyncio.run(tasks_left()))
