import asyncio

GAP = 0.05  # @param {type:"slider", min:0.03, max:0.2, step:0.01}

balance = 0


async def deposit(number):
    global balance
    await asyncio.sleep(GAP * number)
    seen = balance
    await asyncio.sleep(0.02)
    balance = seen + 1


async def main():
    await asyncio.gather(*(deposit(number) for number in range(1, 4)))
    assert balance == 3, f"3 deposits, and the balance is {balance}"
    print("balance:", balance)


asyncio.run(main())
