import asyncio


class Gate:
    def __init__(self):
        self.open = asyncio.Event()
        self.changed = asyncio.Condition()


async def visitor(gate, meet):
    await gate.open.wait()
    async with gate.changed:
        await gate.changed.wait()
    await meet.wait()


async def main():
    gate = Gate()
    meet = asyncio.Barrier(2)
    async with asyncio.TaskGroup() as group:
        for name in "ab":
            group.create_task(visitor(gate, meet), name=name)
        await asyncio.sleep(1)
        gate.open.set()
        await asyncio.sleep(1)
        async with gate.changed:
            gate.changed.notify()
            gate.changed.notify_all()
    gate.open.clear()


asyncio.run(main())
