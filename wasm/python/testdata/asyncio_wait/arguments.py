"""What wait refuses."""
import asyncio


async def main():
    c = asyncio.sleep(0)
    f = asyncio.get_running_loop().create_future()
    for call in (lambda: asyncio.wait([]), lambda: asyncio.wait([c]), lambda: asyncio.wait(c), lambda: asyncio.wait(f),
                 lambda: asyncio.wait([f], return_when="NEVER"), lambda: asyncio.wait(1), lambda: asyncio.wait([1])):
        try:
            await call()
        except Exception as e:
            print(type(e).__name__, e)
    c.close()


asyncio.run(main())
