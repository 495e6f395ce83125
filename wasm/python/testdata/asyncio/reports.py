import asyncio
async def boom(n):
    raise ValueError(n)
async def main():
    t = asyncio.create_task(boom(1))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del t
    print("dropped")
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: 1 / 0)
    loop.call_later(1, int, "x")
    await asyncio.sleep(2)
    def handler(loop, ctx):
        print("HANDLER", sorted(ctx), ctx["message"], repr(ctx.get("exception")))
    loop.set_exception_handler(handler)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    t = asyncio.create_task(boom(2))
    await asyncio.sleep(0)
    del t
    await asyncio.sleep(0)
    print("x")
    f = loop.create_future()
    f.set_exception(KeyError("k"))
    del f
    print("y")
    loop.set_exception_handler(None)
    async def late():
        try:
            await asyncio.sleep(100)
        finally:
            raise RuntimeError("in cleanup")
    asyncio.create_task(late())
    await asyncio.sleep(0)
asyncio.run(main())
