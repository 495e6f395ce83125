"""timeouts outside tasks, entered twice, and with odd arguments."""
import asyncio


async def main():
    cm = asyncio.timeout(1)
    async with cm:
        try:
            async with cm:
                pass
        except RuntimeError as e:
            print(e)
    try:
        async with cm:
            pass
    except RuntimeError as e:
        print(e)
    for bad in "1", []:
        try:
            asyncio.timeout(bad)
        except TypeError as e:
            print(e)
    print(asyncio.Timeout(3).when(), asyncio.Timeout(None))


asyncio.run(main())
try:
    asyncio.timeout(1)
except RuntimeError as e:
    print(e)


def by_hand():
    c = asyncio.timeout_at(1).__aenter__()
    try:
        c.send(None)
    except RuntimeError as e:
        print(e)


by_hand()
