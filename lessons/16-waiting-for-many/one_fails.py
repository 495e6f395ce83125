import asyncio

WAY = "gather"  # @param ["gather", "TaskGroup"]

JOBS = [("a", 1, True), ("b", 2, False), ("c", 3, True)]


async def fetch(name, seconds, works):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print(name, "was cancelled")
        raise
    if not works:
        raise OSError(f"{name} is unreachable")
    print(name, "is there")


async def main():
    try:
        if WAY == "gather":
            await asyncio.gather(*[asyncio.create_task(fetch(*job), name=job[0]) for job in JOBS])
        else:
            async with asyncio.TaskGroup() as group:
                for job in JOBS:
                    group.create_task(fetch(*job), name=job[0])
    except (OSError, ExceptionGroup) as error:
        print("caught:", error)
    await asyncio.sleep(2)


asyncio.run(main())
