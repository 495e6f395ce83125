import asyncio
import inspect


async def again(c):
    try:
        await c
    except RuntimeError as e:
        print(e, inspect.iscoroutine(c), inspect.getcoroutinestate(c), c.cr_await, c.close())


async def main():
    lock, event, queue, semaphore = asyncio.Lock(), asyncio.Event(), asyncio.Queue(), asyncio.Semaphore()
    event.set()
    c = asyncio.sleep(0)
    await c
    await again(c)
    c = asyncio.sleep(0.1)
    await c
    await again(c)
    c = asyncio.sleep(0.1, "result")
    print(await c)
    await again(c)
    c = lock.acquire()
    await c
    await again(c)
    c = event.wait()
    await c
    await again(c)
    c = queue.put("item")
    await c
    await again(c)
    print(queue.qsize())
    c = queue.get()
    await c
    await again(c)
    queue.task_done()
    c = queue.join()
    await c
    await again(c)
    c = semaphore.acquire()
    await c
    await again(c)
    c = asyncio.wait_for(asyncio.sleep(0, "waited"), 1)
    print(await c)
    await again(c)
    try:
        c = asyncio.sleep(1)
        await asyncio.wait_for(c, 0.1)
    except TimeoutError:
        await again(c)


asyncio.run(main())
