import asyncio


async def fetch(name, seconds, works=True):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print("   ", name, "was cancelled")
        raise
    if not works:
        raise OSError(f"{name} is unreachable")
    print("   ", name, "is there")
    return name


def jobs():
    return [fetch("a", 1), fetch("b", 2, works=False), fetch("c", 3)]


async def main():
    print("gather")
    try:
        await asyncio.gather(*jobs())
    except OSError as error:
        print("  caught:", error)
    await asyncio.sleep(5)

    print("gather, return_exceptions=True")
    print("  results:", await asyncio.gather(*jobs(), return_exceptions=True))

    print("TaskGroup")
    try:
        async with asyncio.TaskGroup() as group:
            for job in jobs():
                group.create_task(job)
    except* OSError as errors:
        print("  caught:", errors.exceptions)


asyncio.run(main())
