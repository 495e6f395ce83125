"""Retries with growing delays, under one deadline."""
import asyncio

calls = 0


async def flaky():
    global calls
    calls += 1
    await asyncio.sleep(0.1)
    if calls < 4:
        raise ConnectionError(calls)
    return "ok"


async def retry(f, attempts):
    for n in range(attempts):
        try:
            return await f()
        except ConnectionError as e:
            print("attempt", n, repr(e), round(asyncio.get_running_loop().time(), 3))
            await asyncio.sleep(2 ** n / 10)
    raise TimeoutError("no attempts left")


async def main():
    print(await asyncio.wait_for(retry(flaky, 5), 5))
    global calls
    calls = 0
    try:
        await asyncio.wait_for(retry(flaky, 5), 0.5)
    except TimeoutError as e:
        print(repr(e))


asyncio.run(main())
