"""return_exceptions puts failures and cancellations into the list."""
import asyncio


async def work(n, d, how=None):
    await asyncio.sleep(d)
    match how:
        case "raise":
            raise ValueError(n)
        case "cancel":
            asyncio.current_task().cancel("own")
            await asyncio.sleep(0)
        case "raise cancelled":
            raise asyncio.CancelledError("raised", n)
    return n


async def main():
    print(await asyncio.gather(work(1, 0.3), work(2, 0.1, "raise"), work(3, 0.2, "cancel"), work(4, 0, "raise cancelled"), return_exceptions=True))


asyncio.run(main())
