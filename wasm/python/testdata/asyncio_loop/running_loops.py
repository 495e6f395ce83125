"""A loop in a loop, and the running loop."""
import asyncio

loop = asyncio.new_event_loop()


async def main():
    print(asyncio.get_running_loop() is loop, asyncio.get_event_loop() is loop, loop.is_running())
    for f in (loop.close,):
        try:
            f()
        except RuntimeError as e:
            print(e)
    c = main()
    for f in (lambda: loop.run_until_complete(loop.create_future())), (lambda: asyncio.run(c)):
        try:
            f()
        except RuntimeError as e:
            print(e)
    c.close()


other = asyncio.new_event_loop()
loop.run_until_complete(main())
print(asyncio._get_running_loop())
loop.close()
other.close()
