"""The first result of several attempts; the others are cancelled and awaited."""
import asyncio


async def attempt(n, d, ok):
    try:
        await asyncio.sleep(d)
        if not ok:
            raise OSError(n)
        return n
    except asyncio.CancelledError:
        print("cancelled", n)
        raise


async def first(*coros):
    pending = {asyncio.ensure_future(c) for c in coros}
    errors = []
    try:
        while pending:
            done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
            for t in done:
                if t.exception() is None:
                    return t.result()
                errors.append(t.exception())
        raise ExceptionGroup("all failed", errors)
    finally:
        for t in pending:
            t.cancel()
        await asyncio.gather(*pending, return_exceptions=True)


async def main():
    print(await first(attempt(1, 1, False), attempt(2, 2, True), attempt(3, 3, True)))
    try:
        await first(attempt(1, 1, False), attempt(2, 2, False))
    except* OSError as g:
        print(repr(g))


asyncio.run(main())
