"""A class of queues that redefines put_nowait and get_nowait: put and get go through them."""
import asyncio


class Counted(asyncio.Queue):
    puts = gets = 0

    def put_nowait(self, item):
        Counted.puts += 1
        return super().put_nowait((item, Counted.puts))

    def get_nowait(self):
        Counted.gets += 1
        return super().get_nowait()


async def producer(q):
    for x in "abc":
        print("put", await q.put(x))


async def main():
    q = Counted(1)
    t = asyncio.create_task(producer(q))
    for _ in range(3):
        print(await q.get())
        await asyncio.sleep(0)
    await t
    print(Counted.puts, Counted.gets, str(q))


asyncio.run(main())
