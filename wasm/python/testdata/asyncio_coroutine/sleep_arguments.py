"""sleep: results, odd delays, its order among equals."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.sleep(0, "r"), await asyncio.sleep(1, result="s"), await asyncio.sleep(-1, "past"), loop.time())
    print(await asyncio.sleep(True), await asyncio.sleep(0.5), loop.time())
    for bad in "1", None, [], float("nan"):
        try:
            await asyncio.sleep(bad)
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)

    async def say(n, d):
        await asyncio.sleep(d)
        print(n, loop.time())

    await asyncio.gather(say(1, 0.1), say(2, 0.1), say(3, 0), say(4, 0.1), say(5, 0.05), say(6, -1))


asyncio.run(main())
