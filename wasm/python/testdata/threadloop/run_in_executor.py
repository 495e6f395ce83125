"""run_in_executor with the default executor and with one's own."""
import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def name(delay):
    time.sleep(delay)
    return threading.current_thread().name


async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, name, 0))
    with ThreadPoolExecutor(2, "own") as pool:
        print(sorted(await asyncio.gather(*(loop.run_in_executor(pool, name, 0.1) for _ in range(2)))))
        f = loop.run_in_executor(pool, name, 0)
        print(type(f), isinstance(f, asyncio.Future), f.done())
        print(await f)
    loop.set_default_executor(ThreadPoolExecutor(1, "default"))
    print(await loop.run_in_executor(None, name, 0), await asyncio.to_thread(name, 0))
    try:
        loop.set_default_executor(5)
    except TypeError as e:
        print(e)
    try:
        loop.run_in_executor(None)
    except TypeError as e:
        print(e)


asyncio.run(main())
