"""SystemExit in a task leaves the loop at once; finally blocks of the others run as asyncio.run closes."""
import asyncio


async def exits():
    await asyncio.sleep(1)
    raise SystemExit("bye")


async def waits():
    try:
        await asyncio.sleep(5)
    finally:
        print("finally")


async def main():
    t = asyncio.create_task(exits())
    try:
        await waits()
    except asyncio.CancelledError:
        print("main is cancelled")
        raise


try:
    asyncio.run(main())
except SystemExit as e:
    print("exit", e)
