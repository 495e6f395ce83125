import asyncio
import time

start = time.perf_counter()


async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    return f"{name} ({seconds} s)"


def jobs():
    return [fetch("slow", 3), fetch("quick", 1), fetch("middling", 2)]


def say(*words):
    print(f"{time.perf_counter() - start:4.1f} ", *words)


async def main():
    say("gather:", await asyncio.gather(*jobs()))

    for coming in asyncio.as_completed(jobs()):
        say("as_completed:", await coming)

    tasks = [asyncio.create_task(job) for job in jobs()]
    done, pending = await asyncio.wait(tasks, timeout=2.5)
    say("wait:", len(done), "done,", len(pending), "pending")
    await asyncio.wait(pending)

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(job) for job in jobs()]
    say("TaskGroup:", [task.result() for task in tasks])


asyncio.run(main())
