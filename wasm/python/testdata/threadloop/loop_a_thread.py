"""Each thread runs a loop of its own."""
import asyncio
import threading


async def work(n):
    await asyncio.sleep(n / 10)
    print("work", n, threading.current_thread().name)
    return asyncio.get_running_loop()


loops = []
threads = [threading.Thread(target=lambda n=n: loops.append(asyncio.run(work(n))), name=f"t{n}") for n in (3, 1, 2)]
for t in threads:
    t.start()
loops.append(asyncio.run(work(2.5)))
for t in threads:
    t.join()
print(len(set(loops)))
