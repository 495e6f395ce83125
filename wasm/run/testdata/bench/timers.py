import asyncio
N = 1000000

async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    left = N

    def due():
        nonlocal left
        left -= 1
        if left == 0:
            done.set_result(None)

    for i in range(N):
        loop.call_later(i * 7919 % N + 1, due)
    await done
    print(loop.time())

asyncio.run(main())
