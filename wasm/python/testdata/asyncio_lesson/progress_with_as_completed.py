"""Results as they come, with a counter."""
import asyncio


async def download(n):
    await asyncio.sleep((5 - n) / 10)
    return f"file{n}"


async def main():
    for i, c in enumerate(asyncio.as_completed([download(n) for n in range(5)]), 1):
        print(f"{i}/5", await c)


asyncio.run(main())
