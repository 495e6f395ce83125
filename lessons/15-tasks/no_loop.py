import asyncio


async def worker():
    print("working")


job = worker()
try:
    asyncio.create_task(job)
finally:
    job.close()
