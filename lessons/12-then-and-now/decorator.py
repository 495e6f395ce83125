import asyncio


@asyncio.coroutine
def greet(name):
    yield from asyncio.sleep(1)
    print("hello", name)


loop = asyncio.get_event_loop()
loop.run_until_complete(greet("Ada"))
