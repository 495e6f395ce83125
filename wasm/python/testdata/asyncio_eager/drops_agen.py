import asyncio
async def agen():
    try:
        yield 1
    finally:
        print('ends')
async def drops():
    g = agen()
    print(await anext(g))
async def w():
    await drops()
    print('dropped')
    asyncio.get_running_loop().call_soon(print, 'soon')
    await asyncio.sleep(0)
    print('w ends')
async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    t = asyncio.create_task(w())
    await t
asyncio.run(main())
