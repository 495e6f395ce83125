import asyncio


async def fail():
    await asyncio.sleep(1)
    raise ValueError("broken")


async def patient():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(), name="fail")
            group.create_task(patient(), name="patient")
    except* ValueError as e:
        print(e.exceptions)
    results = await asyncio.gather(fail(), asyncio.sleep(2, "slept"), return_exceptions=True)
    print(results)


asyncio.run(main())
