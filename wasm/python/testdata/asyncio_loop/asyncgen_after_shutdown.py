"""An async generator that is begun after shutdown_asyncgens brings a ResourceWarning."""
import asyncio
import warnings

warnings.simplefilter("always")


async def numbers():
    yield 1


async def main():
    await asyncio.get_running_loop().shutdown_asyncgens()
    async for x in numbers():
        print(x)


asyncio.run(main())
