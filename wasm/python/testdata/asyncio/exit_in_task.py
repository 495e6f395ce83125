import asyncio, sys

async def leaver():
    await asyncio.sleep(1)
    sys.exit(7)

async def main():
    asyncio.create_task(leaver())
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("main cancelled")
        raise
    finally:
        print("main ends")

asyncio.run(main())
