import asyncio
import time

start = time.perf_counter()


def say(*words):
    print(f"{time.perf_counter() - start:3.0f} s ", *words)


async def use(name, lock):
    async with lock:
        say("Lock:", name, "is inside")
        await asyncio.sleep(1)


async def wait_for_signal(name, event):
    await event.wait()
    say("Event:", name, "goes")


async def wait_until(name, condition, stock, amount):
    async with condition:
        await condition.wait_for(lambda: len(stock) >= amount)
        say("Condition:", name, "finds", len(stock))


async def meet(name, seconds, barrier):
    await asyncio.sleep(seconds)
    await barrier.wait()
    say("Barrier:", name, "starts the race")


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(use("Ada", lock), use("Ben", lock))

    event = asyncio.Event()
    runners = asyncio.gather(wait_for_signal("Ada", event), wait_for_signal("Ben", event))
    await asyncio.sleep(1)
    event.set()
    await runners

    condition, stock = asyncio.Condition(), []
    buyers = asyncio.gather(wait_until("Ada", condition, stock, 1), wait_until("Ben", condition, stock, 3))
    for item in range(3):
        await asyncio.sleep(1)
        async with condition:
            stock.append(item)
            condition.notify_all()
    await buyers

    barrier = asyncio.Barrier(2)
    await asyncio.gather(meet("Ada", 1, barrier), meet("Ben", 3, barrier))


asyncio.run(main())
