import asyncio


def report(future):
    print("  callback:", future)


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(f)
    f.add_done_callback(report)
    f.set_result(42)
    print(f, "and nobody has been called yet")
    await asyncio.sleep(0)
    print(f.done(), f.result())

    g = loop.create_future()
    g.set_exception(OSError("no network"))
    try:
        await g
    except OSError as error:
        print("raised where it was awaited:", error)

    h = loop.create_future()
    h.cancel()
    print(h, h.cancelled())


asyncio.run(main())
