"""uvloop is a policy whose loops have another name."""
import asyncio


async def main():
    await asyncio.sleep(1)
    return asyncio.get_running_loop().time()


try:
    import uvloop
except ImportError:
    print(asyncio.run(main()))
else:
    print(uvloop.run(main()))
