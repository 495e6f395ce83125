"""A future of another loop cannot be awaited."""
import asyncio

other = asyncio.new_event_loop()


async def main():
    f = other.create_future()
    try:
        await f
    except RuntimeError as e:
        print(e)
    print(f.get_loop() is other)


asyncio.run(main(), loop_factory=None)
other.close()
