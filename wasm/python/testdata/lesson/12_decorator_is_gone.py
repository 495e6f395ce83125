import asyncio

@asyncio.coroutine
def old():
    yield from asyncio.sleep(1)
