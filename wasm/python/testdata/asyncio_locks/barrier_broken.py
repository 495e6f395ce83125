"""abort and reset of a barrier that tasks wait at."""
import asyncio


async def party(n, barrier):
    try:
        print(n, await barrier.wait())
    except asyncio.BrokenBarrierError as e:
        print(n, "broken", e, barrier)


async def main():
    barrier = asyncio.Barrier(3)
    for end in barrier.reset, barrier.abort:
        ts = [asyncio.create_task(party(n, barrier)) for n in range(2)]
        await asyncio.sleep(0)
        await end()
        print(barrier, barrier.broken)
        await asyncio.gather(*ts)
    await party("late", barrier)
    await barrier.reset()
    print(barrier)
    await asyncio.gather(*[party(n, barrier) for n in range(3)])


asyncio.run(main())
