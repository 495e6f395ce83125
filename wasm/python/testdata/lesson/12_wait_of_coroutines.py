import asyncio

async def one():
    return 1

async def main():
    job = one()
    try:
        await asyncio.wait([job])
    except TypeError as e:
        print(e)
    done, pending = await asyncio.wait([asyncio.create_task(job)])
    print(len(done), len(pending), done.pop().result())

asyncio.run(main())
