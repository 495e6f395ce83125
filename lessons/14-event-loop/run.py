import asyncio


async def helper():
    try:
        await asyncio.sleep(60)
    finally:
        print("  helper tidies up")


async def main():
    task = asyncio.create_task(helper())
    await asyncio.sleep(1)
    return task


print("run_until_complete:")
loop = asyncio.new_event_loop()
task = loop.run_until_complete(main())
print("  helper is done:", task.done())
task.cancel()
loop.run_until_complete(asyncio.sleep(0))
loop.close()

print("asyncio.run:")
task = asyncio.run(main())
print("  helper is done:", task.done())
