import asyncio

async def hello():
    print("hello")
    await asyncio.sleep(1)
    print("world")
    return 7

print(asyncio.run(hello()))
print(asyncio.iscoroutinefunction(hello))
