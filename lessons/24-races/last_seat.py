import asyncio

seats = {"7A": None}


async def book(name, seat):
    if seats[seat] is None:
        await asyncio.sleep(1)
        seats[seat] = name
        print(name, "has booked", seat)
    else:
        print(name, "finds it taken")


async def main():
    await asyncio.gather(book("Ada", "7A"), book("Ben", "7A"))
    print("on the list:", seats)


asyncio.run(main())
