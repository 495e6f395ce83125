import asyncio


async def nest(levels):
    inner = f = asyncio.get_running_loop().create_future()
    for _ in range(levels):
        f = asyncio.gather(f)
    try:
        print(f.cancel(), inner.cancelled())
    except RecursionError as e:
        print(repr(e))
    try:
        await asyncio.wait_for(f, 1)
    except (asyncio.CancelledError, TimeoutError) as e:
        print(repr(e))


async def main():
    await nest(10)
    await nest(500)

asyncio.run(main())
