"""Subscribers with queues of their own; a slow one drops messages."""
import asyncio


class Hub:
    def __init__(self):
        self.queues = {}

    def publish(self, x):
        for name, q in self.queues.items():
            try:
                q.put_nowait(x)
            except asyncio.QueueFull:
                print(name, "drops", x)


async def subscriber(hub, name, delay):
    q = hub.queues[name] = asyncio.Queue(2)
    try:
        while True:
            x = await q.get()
            print(name, "got", x)
            await asyncio.sleep(delay)
    except asyncio.QueueShutDown:
        print(name, "ends")


async def main():
    hub = Hub()
    async with asyncio.TaskGroup() as tg:
        tg.create_task(subscriber(hub, "fast", 0))
        tg.create_task(subscriber(hub, "slow", 0.35))
        await asyncio.sleep(0)
        for x in range(6):
            hub.publish(x)
            await asyncio.sleep(0.1)
        for q in hub.queues.values():
            q.shutdown()


asyncio.run(main())
