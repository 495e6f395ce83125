"""KeyboardInterrupt out of a callback while tasks wait: asyncio.run cancels them."""
import asyncio


async def waits():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("cancelled")
        raise
    finally:
        print("cleaned")


def interrupt():
    raise KeyboardInterrupt


async def main():
    asyncio.get_running_loop().call_later(1, interrupt)
    await waits()


try:
    asyncio.run(main())
except KeyboardInterrupt as e:
    print(repr(e))
