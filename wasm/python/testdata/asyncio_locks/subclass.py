"""Classes derived from locks: their methods are used by async with."""
import asyncio


class Loud(asyncio.Lock):
    async def acquire(self):
        print("acquire")
        return await super().acquire()

    def release(self):
        print("release")
        super().release()


class Counting(asyncio.Semaphore):
    def __init__(self, n):
        super().__init__(n)
        self.uses = 0

    async def acquire(self):
        self.uses += 1
        return await super().acquire()


async def main():
    lock = Loud()
    async with lock:
        print("in", lock.locked())
    sem = Counting(1)
    async with sem:
        pass
    async with sem:
        pass
    print(sem.uses, type(sem).__mro__[1].__name__)
    cond = asyncio.Condition(lock)
    async with cond:
        print("in cond")


asyncio.run(main())
