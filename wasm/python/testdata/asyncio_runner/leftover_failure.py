"""A leftover task that fails on being cancelled is reported."""
import asyncio


async def bad():
    try:
        await asyncio.sleep(10)
    finally:
        raise ValueError("while cancelled")


async def main():
    asyncio.create_task(bad(), name="bad")
    await asyncio.sleep(0)


asyncio.run(main())
print("end")
