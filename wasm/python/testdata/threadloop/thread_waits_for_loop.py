"""A worker of the loop's executor asks the loop for something and waits."""
import asyncio


async def answer(q):
    await asyncio.sleep(0.05)
    return q.upper()


def worker(loop):
    f = asyncio.run_coroutine_threadsafe(answer("question"), loop)
    return f.result()


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.to_thread(worker, loop))


asyncio.run(main())
