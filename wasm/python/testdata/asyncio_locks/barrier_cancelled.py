"""A party that is cancelled at the barrier leaves it; another takes its place."""
import asyncio


async def party(n, barrier):
    try:
        print(n, await barrier.wait())
    except asyncio.CancelledError:
        print(n, "cancelled", barrier)
        raise


async def main():
    barrier = asyncio.Barrier(2)
    a = asyncio.create_task(party("a", barrier))
    await asyncio.sleep(0)
    a.cancel()
    await asyncio.wait([a])
    print(barrier.n_waiting)
    await asyncio.gather(party("b", barrier), party("c", barrier))
    ts = [asyncio.create_task(party(n, barrier)) for n in "de"]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    ts[0].cancel()
    print(await asyncio.gather(*ts, return_exceptions=True), barrier)


asyncio.run(main())
