import asyncio
import time

import aiomysql

POOL = False  # @param {type:"boolean"}
SIZE = 3  # @param {type:"slider", min:1, max:8}
GUESTS = 12

INN = dict(host="127.0.0.1", user="waiter", password="tip", db="inn")
start = time.perf_counter()


async def order(guest, connection):
    async with connection.cursor() as cursor:
        await cursor.execute("SELECT name FROM dishes WHERE id = %s", (guest % 5 + 1,))
        (dish,) = await cursor.fetchone()
    print(f"{time.perf_counter() - start:.2f} s  guest {guest:2}: {dish}")


async def alone(guest):
    try:
        async with aiomysql.connect(**INN) as connection:
            await order(guest, connection)
    except aiomysql.OperationalError as error:
        print(f"{time.perf_counter() - start:.2f} s  guest {guest:2}: {error.__cause__}")


async def from_pool(guest, pool):
    async with pool.acquire() as connection:
        await order(guest, connection)


async def main():
    if not POOL:
        await asyncio.gather(*(alone(guest) for guest in range(1, GUESTS + 1)))
        return
    async with aiomysql.create_pool(minsize=SIZE, maxsize=SIZE, **INN) as pool:
        await asyncio.gather(*(from_pool(guest, pool) for guest in range(1, GUESTS + 1)))


asyncio.run(main())
