"""wait for the first: those that end in the same iteration are done as well."""
import asyncio


async def main():
    ts = [asyncio.create_task(asyncio.sleep(d, d)) for d in (2, 1, 1, 3)]
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED)
    print([t in done for t in ts], [t in pending for t in ts])
    done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
    print([t in done for t in ts], asyncio.get_running_loop().time())
    f = asyncio.get_running_loop().create_future()
    f.set_result(1)
    done, pending = await asyncio.wait([f, ts[3]], return_when=asyncio.FIRST_COMPLETED)
    print(f in done, len(pending), asyncio.get_running_loop().time())


asyncio.run(main())
