import asyncio

balance = 0


async def interest():
    await asyncio.sleep(1)
    return 1


async def pay():
    global balance
    more = await interest()
    balance += more


async def main():
    await asyncio.gather(*(pay() for _ in range(10)))
    print("balance:", balance)


asyncio.run(main())
