"""asyncio.run leaves no current loop behind."""
import asyncio


async def main():
    return asyncio.get_event_loop()


loop = asyncio.run(main())
print(loop.is_closed())
try:
    asyncio.get_event_loop()
except RuntimeError as e:
    print(e)
