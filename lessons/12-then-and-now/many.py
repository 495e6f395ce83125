import asyncio


async def greet(name):
    await asyncio.sleep(1)
    print("hello", name)


jobs = [greet("Ada"), greet("Ben")]
try:
    asyncio.run(jobs)
except ValueError as error:
    print("run:  ", str(error).partition(",")[0])


async def main():
    try:
        await asyncio.wait(jobs)
    except TypeError as error:
        print("wait: ", error)
    await asyncio.wait([asyncio.create_task(job) for job in jobs])


asyncio.run(main())
