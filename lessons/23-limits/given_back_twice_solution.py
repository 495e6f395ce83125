import asyncio


async def ask(limit):
    async with limit:
        await asyncio.sleep(1)


async def main():
    generous = asyncio.Semaphore(2)
    await asyncio.gather(ask(generous), ask(generous))
    print("generous:", str(generous).partition("[")[2].rstrip("]>"))

    strict = asyncio.BoundedSemaphore(2)
    await asyncio.gather(ask(strict), ask(strict))


asyncio.run(main())
