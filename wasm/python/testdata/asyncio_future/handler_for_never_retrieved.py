"""The report of an exception that nobody asked for, as an exception handler gets it."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, c: print(c["message"], repr(c["exception"]), c["future"], sorted(c)))
    f = loop.create_future()
    f.set_exception(KeyError("k"))
    f = None
    print("dropped")
    f = loop.create_future()
    f.set_exception(KeyError("k"))
    f._log_traceback = False
    f = None
    print("hushed")
    try:
        loop.create_future()._log_traceback = True
    except ValueError as e:
        print(e)


asyncio.run(main())
