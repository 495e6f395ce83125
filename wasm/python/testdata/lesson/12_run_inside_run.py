import asyncio

async def inner():
    return 1

async def main():
    job = inner()
    try:
        asyncio.run(job)
    except RuntimeError as e:
        print(e)
    print(await job)
    try:
        asyncio.get_running_loop().run_until_complete(job)
    except RuntimeError as e:
        print(e)

asyncio.run(main())
