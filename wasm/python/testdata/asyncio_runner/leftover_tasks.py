"""asyncio.run cancels what is left, waits for it and reports what fails meanwhile."""
import asyncio


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cleaning")
        await asyncio.sleep(1)
        print("cleaned", asyncio.get_running_loop().time())


async def main():
    global t
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    return "main is done"


print(asyncio.run(main()), t.cancelled(), t.done())
