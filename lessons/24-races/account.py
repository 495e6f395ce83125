import asyncio

DEPOSITS = 10  # @param {type:"slider", min:1, max:20}

balance = 0


async def deposit():
    global balance
    seen = balance
    await asyncio.sleep(1)
    balance = seen + 1


async def main():
    await asyncio.gather(*(deposit() for _ in range(DEPOSITS)))
    print("deposits:", DEPOSITS)
    print("balance: ", balance)


asyncio.run(main())
