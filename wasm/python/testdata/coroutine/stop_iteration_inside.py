async def f(): raise StopIteration("x")
try:
    f().send(None)
except RuntimeError as e:
    print(e)
async def g(): raise StopAsyncIteration
try:
    g().send(None)
except BaseException as e:
    print(type(e).__name__)
async def h():
    raise StopAsyncIteration
    yield
async def main():
    async for x in h(): pass
try:
    main().send(None)
except RuntimeError as e:
    print(e)
