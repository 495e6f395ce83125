"""A barrier lets a full party go on, again and again."""
import asyncio


async def party(n, barrier):
    for round in range(2):
        place = await barrier.wait()
        print("round", round, "party", n, "place", place)
        await asyncio.sleep(n / 10)


async def main():
    barrier = asyncio.Barrier(3)
    print(barrier, barrier.parties, barrier.n_waiting, barrier.broken)
    ts = [asyncio.create_task(party(n, barrier)) for n in range(3)]
    await asyncio.sleep(0.1)
    print(barrier)
    await asyncio.gather(*ts)
    print(barrier)
    async with asyncio.Barrier(1) as place:
        print(place)
    for bad in 0, -1:
        try:
            asyncio.Barrier(bad)
        except ValueError as e:
            print(e)


asyncio.run(main())
